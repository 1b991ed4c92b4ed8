using IncidentBot.Features.Statements.Languages;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements.Templates;

/// <summary>Stops the start over a templates folder that is not there or a template that cannot be used.</summary>
internal sealed class TemplatesAtStart : IValidateOptions<StatementsOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StatementsOptions options)
    {
        if (options.Locales.Append(options.DefaultLocale).FirstOrDefault(l => Language.For(l) is null) is { } unknown)
            return ValidateOptionsResult.Fail($"Statements:Locales names \"{unknown}\", in which nothing here writes yet; the languages are {string.Join(", ", Language.All.Select(l => l.Code))}, also as in \"en-GB\".");
        if (string.IsNullOrEmpty(options.TemplatesFolder)) return ValidateOptionsResult.Success;
        if (!Directory.Exists(options.TemplatesFolder))
            return ValidateOptionsResult.Fail($"Statements:TemplatesFolder is \"{options.TemplatesFolder}\", and there is no such folder. Name one that exists, or leave it out to use the shipped templates.");

        var problems = new TemplateShelf(Options.Create(options)).Problems;
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems.Select(p => "Statements:TemplatesFolder: " + p));
    }
}

using IncidentBot.Incidents;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements;

/// <summary>The settings under <c>Approvals</c>: how many people must say yes to a statement, by severity.</summary>
internal sealed class ApprovalsOptions
{
    /// <summary>For severity 1.</summary>
    [ConfigurationKeyName("1")]
    public int Severity1 { get; set; } = 2;

    /// <summary>For severity 2.</summary>
    [ConfigurationKeyName("2")]
    public int Severity2 { get; set; } = 1;

    /// <summary>For severity 3.</summary>
    [ConfigurationKeyName("3")]
    public int Severity3 { get; set; } = 1;

    /// <summary>For severity 4.</summary>
    [ConfigurationKeyName("4")]
    public int Severity4 { get; set; } = 1;

    /// <summary>For planned work.</summary>
    public int Maintenance { get; set; } = 1;

    /// <summary>How many a statement on this needs.</summary>
    public int Needed(IncidentKind kind, int severity) => kind == IncidentKind.Maintenance ? Maintenance : severity switch
    {
        1 => Severity1,
        2 => Severity2,
        3 => Severity3,
        _ => Severity4,
    };

    /// <summary>Says what is wrong with them, at the start.</summary>
    internal sealed class Check : IValidateOptions<ApprovalsOptions>
    {
        /// <inheritdoc/>
        public ValidateOptionsResult Validate(string? name, ApprovalsOptions options)
        {
            (string Key, int Value)[] all = [("1", options.Severity1), ("2", options.Severity2), ("3", options.Severity3), ("4", options.Severity4), ("Maintenance", options.Maintenance)];
            var wrong = all.Where(a => a.Value is < 1 or > 10)
                .Select(a => $"Approvals:{a.Key} is {a.Value}; nothing is published without an approval, and no team finds more than ten, so give a number from 1 to 10.")
                .ToList();
            return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
        }
    }
}

using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements;

/// <summary>Stops the start over a key that is misspelt, which would otherwise be a setting that silently does nothing.</summary>
internal sealed class KnownKeys<TOptions>(IConfigurationSection section) : IValidateOptions<TOptions> where TOptions : class
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var wrong = Unknown(section, typeof(TOptions)).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Unknown(IConfigurationSection section, Type type)
    {
        var known = type.GetProperties().Where(p => p.CanWrite)
            .ToDictionary(p => p.GetCustomAttribute<ConfigurationKeyNameAttribute>()?.Name ?? p.Name, p => p.PropertyType, StringComparer.OrdinalIgnoreCase);
        foreach (var child in section.GetChildren())
        {
            if (!known.TryGetValue(child.Key, out var inner))
                yield return $"{child.Path} is not a setting; under {section.Path} there are {string.Join(", ", known.Keys)}.";
            else if (inner.Assembly == typeof(TOptions).Assembly)
                foreach (var sentence in Unknown(child, inner)) yield return sentence;
        }
    }
}

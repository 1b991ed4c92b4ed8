using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IncidentBot;

/// <summary>Stops the start over a key that is misspelt, which would otherwise be a setting that silently does nothing.</summary>
/// <param name="section">What the options are read from.</param>
/// <param name="others">Keys there that something else reads.</param>
internal sealed class KnownKeys<TOptions>(IConfigurationSection section, params string[] others) : IValidateOptions<TOptions> where TOptions : class
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var wrong = Unknown(section, typeof(TOptions), others).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Unknown(IConfigurationSection section, Type type, params string[] others)
    {
        var known = type.GetProperties().Where(p => p.CanWrite)
            .ToDictionary(p => p.GetCustomAttribute<ConfigurationKeyNameAttribute>()?.Name ?? p.Name, p => p.PropertyType, StringComparer.OrdinalIgnoreCase);
        foreach (var child in section.GetChildren())
        {
            if (!known.TryGetValue(child.Key, out var inner))
            {
                if (!others.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) yield return $"{child.Path} is not a setting; under {section.Path} there are {string.Join(", ", known.Keys.Concat(others))}.";
            }
            else if (IsOurs(inner))
            {
                foreach (var sentence in Unknown(child, inner)) yield return sentence;
            }
            else if (inner.GetGenericArguments() is [var item] && IsOurs(item))
            {
                foreach (var sentence in child.GetChildren().SelectMany(entry => Unknown(entry, item))) yield return sentence;
            }
        }
    }

    private static bool IsOurs(Type type) => type.Assembly == typeof(TOptions).Assembly;
}

/// <summary>Registers <see cref="KnownKeys{TOptions}"/>.</summary>
internal static class KnownKeys
{
    /// <summary>Binds a section in which nothing may stand that is not read; <paramref name="others"/> are keys there that something else reads.</summary>
    public static OptionsBuilder<TOptions> BindKnown<TOptions>(this OptionsBuilder<TOptions> options, IConfigurationSection section, params string[] others) where TOptions : class
    {
        options.Services.AddSingleton<IValidateOptions<TOptions>>(new KnownKeys<TOptions>(section, others));
        return options.Bind(section);
    }
}

namespace IncidentBot.Commands;

/// <summary>What was read from a line, by option.</summary>
/// <param name="values">Read values by the name of their option.</param>
/// <param name="raw">What was typed or answered for each.</param>
internal sealed class Arguments(IReadOnlyDictionary<string, object> values, IReadOnlyDictionary<string, IReadOnlyList<string>> raw)
{
    /// <summary>The incident that was named; null for that of the channel.</summary>
    public int? Incident => this.Get(Option.Incident);


    /// <summary>What was typed or answered, by the name of the option.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Raw => raw;

    /// <summary>Whether it was given.</summary>
    public bool Has(Option option) => values.ContainsKey(option.Name);

    /// <summary>The value; null where it was not given. For values that are structs, see <see cref="ArgumentsOfStructs.Get{T}"/>.</summary>
    public T? Get<T>(Option<T> option) where T : class =>
        values.TryGetValue(option.Name, out var value) ? (T)value : null;

    /// <summary>The value of an option that is required, or of one that <see cref="Has"/> says is there.</summary>
    public T Require<T>(Option<T> option) => (T)values[option.Name];

    internal bool TryGet<T>(Option<T> option, out T? value)
    {
        var found = values.TryGetValue(option.Name, out var boxed);
        value = found ? (T?)boxed : default;
        return found;
    }
}

/// <summary>For values that are structs, so that one that was not given is null and not zero.</summary>
internal static class ArgumentsOfStructs
{
    /// <summary>The value; null where it was not given.</summary>
    public static T? Get<T>(this Arguments arguments, Option<T> option) where T : struct =>
        arguments.TryGet(option, out var value) ? value : null;

    /// <summary>Whether a flag is set.</summary>
    public static bool Is(this Arguments arguments, Option<bool> flag) => arguments.Get(flag) == true;
}

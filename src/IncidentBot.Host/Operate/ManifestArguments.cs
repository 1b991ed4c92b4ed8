using IncidentBot.Chat;

namespace IncidentBot.Host.Operate;

/// <summary>What stands behind <c>manifest PLATFORM</c>: <c>--name value</c> or <c>--name=value</c>, each at most once.</summary>
internal sealed class ManifestArguments
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private ManifestArguments()
    {
    }

    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Reads them; null where one is none of <paramref name="names"/>, comes twice or has no value.</summary>
    public static ManifestArguments? Read(ReadOnlySpan<string> arguments, params string[] names)
    {
        var read = new ManifestArguments();
        for (var i = 0; i < arguments.Length; i++)
        {
            var parts = arguments[i].Split('=', 2);
            var value = parts.Length == 2 ? parts[1] : ++i < arguments.Length ? arguments[i] : "";
            if (value.Length == 0 || !names.Contains(parts[0], StringComparer.Ordinal) || !read._values.TryAdd(parts[0], value)) return null;
        }
        return read;
    }

    /// <summary>The address under which the bot is reached; null where none is given.</summary>
    /// <param name="caller">Who would call it.</param>
    /// <param name="why">What is wrong with it; null where nothing is.</param>
    public Uri? BaseUrl(string caller, out string? why)
    {
        why = null;
        if (this["--base-url"] is not { } given) return null;
        if (Uri.TryCreate(given, UriKind.Absolute, out var url) && url is { Scheme: "https", UserInfo: "", Query: "", Fragment: "" }) return url;
        why = $"--base-url is “{OutsideText.OneLine(given, 100)}”, and {caller} calls https addresses only; write it as in https://bot.example.com.";
        return null;
    }
}

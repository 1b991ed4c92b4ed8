using System.Diagnostics.CodeAnalysis;

namespace IncidentBot.Catalog;

/// <summary>Lists of names as people type them: <c>app-store, itunes-store</c>, <c>united kingdom, france</c>, and where nothing else can be meant <c>gb fr</c>.</summary>
internal static class ListText
{
    private const int LongestName = 8;

    /// <summary>Reads each item; what is none is thrown.</summary>
    public static IReadOnlyList<T> Read<T>(string text, Func<string, T?> find, Func<string, Exception> unknown) where T : class
    {
        var found = new List<T>();
        foreach (var item in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (find(item) is { } whole) found.Add(whole);
            else if (TryWords(item, find, out var several)) found.AddRange(several);
            else throw unknown(item);
        }
        return found.Count > 0 ? found : throw unknown(text);
    }

    // The longest name first, so that "united kingdom france" is two countries.
    private static bool TryWords<T>(string item, Func<string, T?> find, [NotNullWhen(true)] out List<T>? several) where T : class
    {
        several = null;
        var words = item.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var found = new List<T>();
        for (var i = 0; i < words.Length;)
        {
            var length = Math.Min(LongestName, words.Length - i);
            T? match = null;
            while (length > 0 && (match = find(string.Join(' ', words[i..(i + length)]))) is null) length--;
            if (match is not null) found.Add(match);
            else if (words[i] is not ("and" or "&")) return false;
            i += Math.Max(1, length);
        }
        if (found.Count == 0) return false;
        several = found;
        return true;
    }
}

namespace IncidentBot.Public;

/// <summary>Which language a reader gets.</summary>
internal static class Locales
{
    private const int LongestHeader = 400;

    /// <summary>The locale that a reader asked for, by <c>?lang=</c> or by the browser, among those there are; null where none fits.</summary>
    public static string? Choose(IReadOnlyList<string> available, string? acceptLanguage)
    {
        if (string.IsNullOrEmpty(acceptLanguage) || acceptLanguage.Length > LongestHeader) return null;
        return acceptLanguage.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Wish)
            .Where(wish => wish.Weight > 0)
            .OrderByDescending(wish => wish.Weight)
            .Select(wish => Match(available, wish.Tag))
            .FirstOrDefault(locale => locale is not null);
    }

    /// <summary>The one that fits a tag: itself, or one of the same language.</summary>
    public static string? Match(IEnumerable<string> available, string tag)
    {
        string? near = null;
        foreach (var locale in available)
        {
            if (locale.Equals(tag, StringComparison.OrdinalIgnoreCase)) return locale;
            if (near is null && Language(locale).Equals(Language(tag), StringComparison.OrdinalIgnoreCase)) near = locale;
        }
        return near;
    }

    /// <summary>The words for a reader: in the locale, else in the default one, else in any; null where there are none.</summary>
    public static (string Locale, T Words)? Pick<T>(IReadOnlyDictionary<string, T> words, string locale, string defaultLocale)
    {
        var found = Match(words.Keys, locale) ?? Match(words.Keys, defaultLocale) ?? words.Keys.Order(StringComparer.Ordinal).FirstOrDefault();
        return found is null ? null : (found, words[found]);
    }

    /// <summary>An address of the page that asks for a locale, whatever the reader's browser wants.</summary>
    public static string In(string locale, string address) => $"{address}{(address.Contains('?') ? '&' : '?')}lang={Uri.EscapeDataString(locale)}";

    private static ReadOnlySpan<char> Language(string tag) => tag.AsSpan(0, tag.IndexOf('-') is >= 0 and var end ? end : tag.Length);

    private static (string Tag, double Weight) Wish(string part)
    {
        var pieces = part.Split(';', StringSplitOptions.TrimEntries);
        if (pieces.Length == 1) return (pieces[0], 1);
        return pieces[1].StartsWith("q=", StringComparison.OrdinalIgnoreCase) && double.TryParse(pieces[1].AsSpan(2), out var weight) ? (pieces[0], weight) : (pieces[0], 0);
    }
}

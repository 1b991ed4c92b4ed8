using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using IncidentBot.Chat;

namespace IncidentBot.Teams.Outbound;

/// <summary>
/// Words in Teams' two kinds of text, each so that nothing in them is read as more than it says. The Markdown of cards differs from client to client:
/// desktop and web take backslashes as CommonMark does, older phones show most of them. So what can be parted by a space of no width is, which every
/// client takes; a backslash stands only before marks that nothing else disarms. Source: teams.md §7.5; github.com/microsoft/AdaptiveCards, MarkDownBlockParser.cpp.
/// </summary>
internal static partial class TeamsWords
{
    /// <summary>A space of no width.</summary>
    public const char Gap = '\u200B';

    private const char Hair = '\u200A';
    private const string Slash = "/incident ";
    private const int LongestName = 60;
    private const int LongestAddress = 1400;

    /// <summary>A line as it is typed here: behind a mention, and without the slash, which Teams keeps for commands of its own. Other words as they are.</summary>
    public static string Typed(Chat.TextRun run) =>
        run.Style == TextStyle.Code && run.Text.StartsWith(Slash, StringComparison.Ordinal) ? run.Text[Slash.Length..] : run.Text;

    /// <summary>Words of a rich text, in which nothing but a date is more than words.</summary>
    public static string Rich(string words) => Braces().Replace(words, "{\u200B");

    /// <summary>Words of a Markdown text, on one line.</summary>
    /// <param name="words">The words.</param>
    /// <param name="before">What stands before them; a line feed at the head of a line.</param>
    /// <param name="after">What stands behind them; a line feed at a line's end.</param>
    public static string Markdown(string words, char before = '\n', char after = '\n')
    {
        var text = new StringBuilder(words.Length + 8);
        for (var i = 0; i < words.Length; i++)
        {
            var (c, next) = (words[i], i + 1 < words.Length ? words[i + 1] : after);
            if (c is '*' or '`' or '~' || (c == '_' && !IsInWord(i == 0 ? before : words[i - 1], next)) || (c == '\\' && !char.IsLetterOrDigit(next))) text.Append('\\');
            text.Append(c);
            if (IsParted(c, next)) text.Append(Gap);
        }
        return text.ToString();
    }

    /// <summary>
    /// Words of a choice: some clients read Markdown where all choices are seen at once, and none in a menu. So no backslash may stand in them: a mark between
    /// two hair spaces is none, and a backquote becomes one that is only looked at.
    /// </summary>
    public static string Choice(string words)
    {
        var text = new StringBuilder(words.Length + 8);
        for (var i = 0; i < words.Length; i++)
        {
            var (c, next) = (words[i], i + 1 < words.Length ? words[i + 1] : '\n');
            if (c is '*' or '~' || (c == '_' && !IsInWord(i == 0 ? '\n' : words[i - 1], next))) text.Append(Hair).Append(c).Append(Hair);
            else text.Append(c == '`' ? 'ˋ' : c);
            if (IsParted(c, next) || (c == '\\' && !char.IsLetterOrDigit(next))) text.Append(Gap);
        }
        return Line(text.ToString());
    }

    /// <summary>A line of Markdown that begins nothing: no list, heading or quotation.</summary>
    public static string Line(string markdown) => BeginsSomething().IsMatch(markdown) ? Gap + markdown : markdown;

    /// <summary>What people call somebody.</summary>
    public static string NameOf(ChatUser user) => OutsideText.OneLine(user.Name, 100) is { Length: > 0 } name ? name : "@" + OutsideText.OneLine(user.Handle, 100);

    /// <summary>Their name as a mention can hold it: the very same words in the text and beside it, without a mark.</summary>
    public static string MentionedName(ChatUser user)
    {
        var name = OutsideText.OneLine(string.Concat(NameOf(user).Select(c => IsOfAName(c) ? c : ' ')), LongestName);
        return name.Length == 0 ? "you" : name;
    }

    /// <summary>Somebody's Entra object id; null where they have none.</summary>
    public static string? AccountOf(ChatUser? user) =>
        user?.Accounts.GetValueOrDefault(TeamsPlatform.PlatformName) is { } id && Guid.TryParseExact(id, "D", out _) ? id : null;

    /// <summary>An instant, which the client shows in each reader's own zone and in their own way; in words, with the zone, where it cannot.</summary>
    public static string Instant(InstantRun instant)
    {
        // Clients of 32 bits know no others.
        if (instant.At.Year is < 1971 or > 2037) return InstantText.Format(instant.At, instant.Format, TimeZoneInfo.Utc);
        var at = instant.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return instant.Format switch
        {
            InstantFormat.Time => $"{{{{TIME({at})}}}}",
            InstantFormat.Date => $"{{{{DATE({at},SHORT)}}}}",
            _ => $"{{{{DATE({at},SHORT)}}}}, {{{{TIME({at})}}}}",
        };
    }

    /// <summary>What a link is called.</summary>
    public static string LabelOf(LinkRun link) =>
        OutsideText.OneLine(link.Label, 150) is { Length: > 0 } label ? label : link.Url.IsAbsoluteUri ? link.Url.Host : OutsideText.OneLine(link.Url.OriginalString, 150);

    /// <summary>Where a link leads; null where that is nowhere a browser goes, or too long for a card.</summary>
    public static string? AddressOf(Uri url) =>
        url.IsAbsoluteUri && url.Scheme is "http" or "https" && url.AbsoluteUri is { Length: <= LongestAddress } address
            ? address.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal)
            : null;

    /// <summary>The address of a link in Markdown.</summary>
    public static string InMarkdown(string address) =>
        string.Concat(address.Select(c => c is '(' or ')' or '<' or '>' or '\\' or '*' or '_' or '`' or '~' or '[' or ']' or ' ' ? $"%{(int)c:X2}" : c.ToString()));

    // A link, a reference, a tag, an entity, a date, a bare address.
    private static bool IsParted(char c, char next) => c switch
    {
        ']' => next is '(' or '[' or ':',
        '<' => !char.IsWhiteSpace(next),
        '&' => char.IsLetter(next) || next == '#',
        '{' => next == '{',
        ':' or '/' => next == '/',
        _ => false,
    };

    private static bool IsOfAName(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is ' ' or '.' or '-' or '\'' or '’' or ','
        || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsInWord(char before, char after) => char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);

    [GeneratedRegex(@"\{(?=\{)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Braces();

    [GeneratedRegex(@"^(?:[#>+=|: \-]|[0-9]{1,9}[.)])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BeginsSomething();
}

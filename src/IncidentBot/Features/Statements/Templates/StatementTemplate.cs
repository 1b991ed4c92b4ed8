using System.Text.RegularExpressions;
using HandlebarsDotNet;
using IncidentBot.Features.Statements.Languages;
using IncidentBot.Incidents;

namespace IncidentBot.Features.Statements.Templates;

/// <summary>
/// A template file, read and compiled: lines <c>about: …</c>, <c>for: STATUSES</c>, <c>set: NAMES</c>, <c>tells: STATUS</c>, then the parts
/// <c>--- title</c>, <c>--- full</c> and <c>--- short</c>.
/// </summary>
internal sealed partial class StatementTemplate
{
    private static readonly string[] PartNames = ["title", "full", "short"];
    private readonly Dictionary<string, HandlebarsTemplate<object, object>> _parts = [];

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">It cannot be used; the message is a sentence without the file's name.</exception>
    public StatementTemplate(string name, string locale, string text)
    {
        (Name, Locale) = (name, locale);
        Language = Language.For(locale) ?? throw new FormatException($"Nothing here writes the language \"{locale}\" yet.");

        var handlebars = Handlebars.Create(new HandlebarsConfiguration { NoEscape = true, ThrowOnUnresolvedBindingExpression = true });
        handlebars.Configuration.FormatterProviders.Add(new MissingFormatter());
        handlebars.RegisterHelper("sentence", (in HelperOptions _, in Context _, in Arguments arguments) => Language.Sentence(arguments[0]?.ToString() ?? ""));

        var (header, parts) = TemplateFile.Split(text);
        About = header.GetValueOrDefault("about", "");
        Set = TemplateFile.Names(header, "set");
        For = [.. TemplateFile.Names(header, "for").Select(TemplateFile.Status)];
        Tells = header.TryGetValue("tells", out var tells) ? TemplateFile.Status(tells) : null;
        foreach (var part in PartNames)
        {
            if (!parts.TryGetValue(part, out var source)) throw new FormatException($"It has no part \"--- {part}\".");
            TemplateFile.Check(part, source, Set);
            try
            {
                _parts[part] = handlebars.Compile(source);
            }
            catch (HandlebarsException e)
            {
                throw new FormatException($"Its part \"--- {part}\" does not compile: {e.Message}", e);
            }
        }
    }

    /// <summary><c>apology</c>.</summary>
    public string Name { get; }

    /// <summary><c>en</c>.</summary>
    public string Locale { get; }

    /// <summary>The language of its values.</summary>
    public Language Language { get; }

    /// <summary>What it is for, in a line.</summary>
    public string About { get; }

    /// <summary>The names that <c>--set</c> may give.</summary>
    public IReadOnlyList<string> Set { get; }

    /// <summary>The statuses in which it makes sense; empty for all.</summary>
    public IReadOnlyList<Status> For { get; }

    /// <summary>The status that its words presume, where the record is not that far yet.</summary>
    public Status? Tells { get; }

    /// <summary>Writes a part with these values.</summary>
    /// <exception cref="MissingVariableException">It needs one that has no value.</exception>
    public string Render(string part, IReadOnlyDictionary<string, object> values)
    {
        try
        {
            return Fold(_parts[part](values));
        }
        catch (Exception e) when (e is not MissingVariableException && e.GetBaseException() is MissingVariableException missing)
        {
            throw new MissingVariableException(missing.Variable);
        }
    }

    // A line that ends its sentence flows into the next one (after 。 without a space); an empty line ends a paragraph; lists, and lines that end with
    // an address, keep their own line.
    private static string Fold(string text) => string.Join("\n\n", ParagraphBreak().Split(text).Select(FoldParagraph).Where(p => p.Length > 0));

    private static string FoldParagraph(string paragraph)
    {
        var folded = "";
        foreach (var line in paragraph.Split('\n').Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries))).Where(l => l.Length > 0))
        {
            var joint = folded.Length == 0 ? "" : line.StartsWith("- ", StringComparison.Ordinal) ? "\n" : folded[^1] switch
            {
                '.' or '!' or '?' or '”' or ')' => " ",
                '。' or '！' or '？' => "",
                _ => "\n",
            };
            folded += joint + line;
        }
        return folded;
    }

    [GeneratedRegex(@"\n[ \t]*(?:\n[ \t]*)+")]
    private static partial Regex ParagraphBreak();
}

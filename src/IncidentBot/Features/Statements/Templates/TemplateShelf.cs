using System.Text.RegularExpressions;
using IncidentBot.Chat;
using IncidentBot.Incidents;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements.Templates;

/// <summary>A template as the <c>templates</c> verb lists it.</summary>
/// <param name="Name">As <c>draft</c> takes it.</param>
/// <param name="About">What it is for, in a line.</param>
/// <param name="Locales">In which locales it is there.</param>
/// <param name="Set">What <c>--set</c> may give it.</param>
/// <param name="Own">Whether it is the operator's own, in any locale.</param>
internal sealed record TemplateInfo(string Name, string About, IReadOnlyList<string> Locales, IReadOnlyList<string> Set, bool Own)
{
    /// <summary>The statuses in which it makes sense; empty for all.</summary>
    public IReadOnlyList<Status> For { get; init; } = [];
}

/// <summary>
/// All templates: those shipped, and the operator's, which replace or add to them and are read again when a file has changed.
/// A file that cannot be used stops the start; one that is spoiled later stops only its own drafts.
/// </summary>
internal sealed partial class TemplateShelf(IOptions<StatementsOptions> options)
{
    private const int MaxBytes = 100_000;
    private static readonly Lazy<IReadOnlyList<Slot>> Shipped = new(ReadShipped);
    private readonly Lock _gate = new();
    private Content _content = new("", []);

    /// <summary>All of them, shipped ones first.</summary>
    public IReadOnlyList<TemplateInfo> Templates => [.. Current()
        .GroupBy(s => s.Name)
        .Select(g => new TemplateInfo(g.Key, g.First().Template?.About ?? "", [.. g.Select(s => s.Locale)], g.First().Template?.Set ?? [], g.Any(s => s.Own)) { For = g.First().Template?.For ?? [] })];

    /// <summary>What is wrong with the operator's files, a sentence each.</summary>
    public IReadOnlyList<string> Problems => [.. Current().Select(s => s.Problem).OfType<string>()];

    /// <summary>The template of a name in a locale (<c>en-GB</c> is served by <c>en</c>); null where it is not there in that locale.</summary>
    /// <exception cref="RefusalException">There is no such template at all, or its file is spoiled.</exception>
    public StatementTemplate? Find(string name, string locale)
    {
        var slots = Current();
        var ofName = slots.Where(s => s.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
        if (ofName.Count == 0) throw Unknown(name, [.. slots.Select(s => s.Name).Distinct()]);

        var slot = ofName.Find(s => s.Locale.Equals(locale, StringComparison.OrdinalIgnoreCase))
            ?? ofName.Find(s => s.Locale.Equals(locale.Split('-')[0], StringComparison.OrdinalIgnoreCase));
        if (slot?.Problem is { } problem) throw new RefusalException(ChatText.Of($"{problem}"));
        return slot?.Template;
    }

    private static RefusalException Unknown(string name, IReadOnlyList<string> names)
    {
        var shown = OutsideText.OneLine(name, 40);
        var nearest = Nearest.To(shown, names);
        return new(ChatText.Of($"There is no template {shown:code}. Did you mean {string.Join(" or ", nearest)}?"), "draft " + nearest[0], "template");
    }

    private IReadOnlyList<Slot> Current()
    {
        var stamp = Stamp();
        lock (_gate)
        {
            if (_content.Stamp != stamp || _content.Slots.Count == 0) _content = new(stamp, Lay(ReadFolder()));
            return _content.Slots;
        }
    }

    private static IReadOnlyList<Slot> Lay(IReadOnlyList<Slot> own)
    {
        static string Key(Slot s) => s.Name + "." + s.Locale.ToLowerInvariant();
        var replaced = own.ToDictionary(Key);
        var shipped = Shipped.Value.Select(s => replaced.Remove(Key(s), out var mine) ? mine : s).ToList();
        return [.. shipped, .. replaced.Values.OrderBy(s => s.Name, StringComparer.Ordinal)];
    }

    private string Stamp() => string.Join('|', Files().Select(f => $"{f.Name}:{f.Length}:{f.LastWriteTimeUtc.Ticks}"));

    private IReadOnlyList<Slot> ReadFolder() => [.. Files().Select(Read)];

    private IReadOnlyList<FileInfo> Files() => options.Value.TemplatesFolder is { Length: > 0 } folder && Directory.Exists(folder)
        ? [.. new DirectoryInfo(folder).EnumerateFiles("*.hbs").OrderBy(f => f.Name, StringComparer.Ordinal)]
        : [];

    private static Slot Read(FileInfo file)
    {
        var parts = FileName().Match(file.Name);
        if (!parts.Success) return new(file.Name, "", null, $"The template file {file.Name} is not named like apology.en.hbs: lower-case name, locale, hbs.", true);
        var (name, locale) = (parts.Groups["name"].Value, parts.Groups["locale"].Value);
        try
        {
            if (file.Length > MaxBytes) throw new FormatException($"It is longer than {MaxBytes} bytes.");
            return new(name, locale, new StatementTemplate(name, locale, File.ReadAllText(file.FullName)), null, true);
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            return new(name, locale, null, $"The template file {file.Name} cannot be used. {e.Message}", true);
        }
    }

    private static IReadOnlyList<Slot> ReadShipped()
    {
        var assembly = typeof(TemplateShelf).Assembly;
        string[] order = ["investigating", "identified", "update", "apology", "resolved", "maintenance"];
        return [.. assembly.GetManifestResourceNames()
            .Select(resource => (resource, file: FileName().Match(resource.Split(".Templates.")[^1])))
            .Where(r => r.resource.EndsWith(".hbs", StringComparison.Ordinal) && r.file.Success)
            .Select(r =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(r.resource)!);
                var (name, locale) = (r.file.Groups["name"].Value, r.file.Groups["locale"].Value);
                return new Slot(name, locale, new StatementTemplate(name, locale, reader.ReadToEnd()), null, false);
            })
            .OrderBy(s => Array.IndexOf(order, s.Name)).ThenBy(s => s.Locale != "en").ThenBy(s => s.Locale, StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"^(?<name>[a-z][a-z0-9_-]{0,39})\.(?<locale>[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*)\.hbs$")]
    private static partial Regex FileName();

    private sealed record Slot(string Name, string Locale, StatementTemplate? Template, string? Problem, bool Own);

    private sealed record Content(string Stamp, IReadOnlyList<Slot> Slots);
}

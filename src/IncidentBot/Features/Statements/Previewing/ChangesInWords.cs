using IncidentBot.Chat;

namespace IncidentBot.Features.Statements.Previewing;

/// <summary>What was changed, in a few lines: for the chat, which can neither strike out nor underline.</summary>
internal static class ChangesInWords
{
    private const int MostInLocale = 5;
    private const int LongestQuote = 100;

    /// <summary>The facts first, then the words of the locales wanted; one sentence where nothing was changed.</summary>
    public static ChatText Of(RevisionChanges changes, IReadOnlyList<string> locales)
    {
        List<ChatText> lines = [.. changes.Facts.Select(ChatText.Plain)];
        foreach (var text in changes.Texts.Where(t => locales.Contains(t.Locale))) lines.AddRange(Lines(text));
        return lines.Count == 0
            ? ChatText.Of($"{"Nothing was changed":b} since revision {changes.Since}.")
            : ChatText.Join("\n", lines.Prepend(ChatText.Of($"{$"What changed since revision {changes.Since}":b}")));
    }

    private static List<ChatText> Lines(TextChanges text)
    {
        var name = text.Locale.ToUpperInvariant();
        if (text.IsNew) return [ChatText.Of($"{name:b} is new.")];
        var edits = text.Changed.SelectMany(form => Edits(form.Parts).Select(words => ChatText.Of($"{name:b} {form.Name}: {words}"))).ToList();
        return edits.Count <= MostInLocale ? edits : [.. edits.Take(MostInLocale), ChatText.Of($"{name:b} … and {edits.Count - MostInLocale} more; the page shows all.")];
    }

    private static IEnumerable<ChatText> Edits(IReadOnlyList<DiffPart> parts)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Kind == DiffKind.Same) continue;
            if (parts[i].Kind == DiffKind.Removed && i + 1 < parts.Count && parts[i + 1].Kind == DiffKind.Added)
                yield return ChatText.Of($"“{Quote(parts[i])}” became “{Quote(parts[++i])}”");
            else
                yield return parts[i].Kind == DiffKind.Removed ? ChatText.Of($"“{Quote(parts[i])}” was taken out") : ChatText.Of($"“{Quote(parts[i])}” was put in");
        }
    }

    private static string Quote(DiffPart part) => part.Text.Trim().Length == 0 ? (part.Text.Contains('\n') ? "↵" : " ") : OutsideText.OneLine(part.Text, LongestQuote);
}

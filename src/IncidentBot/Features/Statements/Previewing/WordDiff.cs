using System.Text;

namespace IncidentBot.Features.Statements.Previewing;

/// <summary>
/// What was changed in a text, word by word; where no spaces stand between words (Chinese, Japanese), character by character. Pure. What stayed and what was
/// taken out make the old text, what stayed and what was put in make the new one, to the last space.
/// </summary>
internal static class WordDiff
{
    // Beyond this, comparing costs more than whoever reads it gains: what differs then is one change.
    private const int MostCells = 4_000_000;

    /// <summary>The changes, in reading order: what was taken out before what was put in for it. No part is empty, and no two beside each other are of a kind.</summary>
    public static IReadOnlyList<DiffPart> Of(string before, string after)
    {
        var (old, @new) = (DiffWords.Of(before), DiffWords.Of(after));
        var begin = 0;
        while (begin < old.Count && begin < @new.Count && old[begin] == @new[begin]) begin++;
        var end = 0;
        while (end < old.Count - begin && end < @new.Count - begin && old[^(end + 1)] == @new[^(end + 1)]) end++;

        var script = new Script();
        foreach (var word in old[..begin]) script.Add(DiffKind.Same, word);
        Compare(old[begin..^end], @new[begin..^end], script);
        foreach (var word in old[^end..]) script.Add(DiffKind.Same, word);
        return script.Parts();
    }

    /// <summary>Whether anything was changed.</summary>
    public static bool Differs(this IReadOnlyList<DiffPart> parts) => parts.Any(p => p.Kind != DiffKind.Same);

    private static void Compare(List<string> old, List<string> @new, Script script)
    {
        var (i, j) = (0, 0);
        if ((long)old.Count * @new.Count <= MostCells)
        {
            var longest = LongestCommon(old, @new);
            while (i < old.Count && j < @new.Count)
            {
                if (old[i] == @new[j])
                {
                    script.Add(DiffKind.Same, old[i++]);
                    j++;
                }
                else if (longest[i + 1, j] >= longest[i, j + 1]) script.Add(DiffKind.Removed, old[i++]);
                else script.Add(DiffKind.Added, @new[j++]);
            }
        }
        while (i < old.Count) script.Add(DiffKind.Removed, old[i++]);
        while (j < @new.Count) script.Add(DiffKind.Added, @new[j++]);
    }

    // How much the rests from (i, j) on have in common. A word weighs more than what stands between words, so that a text is not held together by its spaces.
    private static int[,] LongestCommon(List<string> old, List<string> @new)
    {
        var longest = new int[old.Count + 1, @new.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
            for (var j = @new.Count - 1; j >= 0; j--)
                longest[i, j] = old[i] == @new[j] ? longest[i + 1, j + 1] + (DiffWords.IsWord(old[i]) ? 4 : 1) : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        return longest;
    }

    /// <summary>Collects what stays and what changes; a space or a comma alone between two changes belongs to them.</summary>
    private sealed class Script
    {
        private readonly List<DiffPart> _parts = [];
        private readonly StringBuilder _same = new();
        private readonly StringBuilder _removed = new();
        private readonly StringBuilder _added = new();
        private bool _hasWord;

        public void Add(DiffKind kind, string word)
        {
            if (kind == DiffKind.Same)
            {
                _hasWord |= DiffWords.IsWord(word);
                _same.Append(word);
                return;
            }
            if (_hasWord || _removed.Length + _added.Length == 0) Flush();
            else if (_same.Length > 0)
            {
                _removed.Append(_same);
                _added.Append(_same);
                _same.Clear();
            }
            (kind == DiffKind.Removed ? _removed : _added).Append(word);
        }

        public List<DiffPart> Parts()
        {
            Flush();
            return _parts;
        }

        // What changed comes before what stayed after it.
        private void Flush()
        {
            Write(DiffKind.Removed, _removed);
            Write(DiffKind.Added, _added);
            Write(DiffKind.Same, _same);
            _hasWord = false;
        }

        private void Write(DiffKind kind, StringBuilder text)
        {
            if (text.Length > 0) _parts.Add(new(kind, text.ToString()));
            text.Clear();
        }
    }
}

/// <summary>A part of a text that was changed.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Text">As it stands.</param>
internal sealed record DiffPart(DiffKind Kind, string Text);

/// <summary>What became of a part.</summary>
internal enum DiffKind
{
    /// <summary>It stayed.</summary>
    Same,
    /// <summary>It was taken out.</summary>
    Removed,
    /// <summary>It was put in.</summary>
    Added,
}

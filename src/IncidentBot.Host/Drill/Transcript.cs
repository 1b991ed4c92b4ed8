using System.Globalization;
using IncidentBot.Chat;

namespace IncidentBot.Host.Drill;

/// <summary>The drill as a person follows it: who did what when, what the bot said to whom, and what held.</summary>
internal sealed class Transcript(TextWriter output)
{
    private const string Margin = "              ";
    private TimeZoneInfo _zone = TimeZoneInfo.Utc;
    private string? _day;

    public void Begin(DrillFile drill)
    {
        _zone = drill.Zone;
        Write(drill.Title);
        Write("With " + string.Join(", ", drill.People.Select(p => p.Roles.Count == 0 ? p.Handle : $"{p.Handle} ({string.Join(", ", p.Roles)})")) + ".");
    }

    /// <summary>Somebody did something.</summary>
    public void Line(DateTimeOffset at, string text) => Write(Time(at) + "  " + text);

    /// <summary>Somebody was shown something.</summary>
    public void Shown(DateTimeOffset at, Shown shown)
    {
        var what = shown.How switch { ShownAs.Edited => " (edited)", ShownAs.Posted when shown.Only is not null => " (direct)", _ => "" };
        var lines = shown.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var mark = shown.How == ShownAs.Replied ? "        ↳ " : Time(at) + "  ";
        Write($"{mark}{(shown.How == ShownAs.Replied ? "" : "  ")}{shown.Only ?? "#" + shown.Place.ChannelId}{what} │ {lines.FirstOrDefault()}");
        foreach (var line in lines.Skip(1)) Write($"{Margin}│ {line}");
    }

    /// <summary>Something was expected.</summary>
    public void Outcome(DateTimeOffset at, Outcome outcome)
    {
        Write($"{Time(at)}  {(outcome.Ok ? "✓" : "✗")} {outcome.Text}");
        if (!outcome.Ok) Write($"{Margin}line {outcome.Line}; found: {outcome.Found.Replace("\n", "\n" + Margin + "│ ", StringComparison.Ordinal)}");
    }

    public void End(IReadOnlyList<Outcome> outcomes)
    {
        var failed = outcomes.Count(o => !o.Ok);
        Write("");
        Write(failed == 0 ? $"All {outcomes.Count} expectations held." : $"{outcomes.Count - failed} of {outcomes.Count} expectations held, {failed} did not.");
    }

    private string Time(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, _zone);
        var day = local.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);
        if (_day != day)
        {
            _day = day;
            Write("");
            Write(day);
        }
        return local.ToString("HH:mm", CultureInfo.InvariantCulture);
    }

    // What was typed is hostile to a terminal, too.
    private void Write(string text) => output.WriteLine(OutsideText.Clean(text));
}

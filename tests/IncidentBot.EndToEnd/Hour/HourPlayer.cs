using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace IncidentBot.EndToEnd.Hour;

/// <summary>
/// Plays the drill's lines in a chat, as people there would do them. The drill's hour is played in a minute: a time of that day becomes one as long before or after
/// now as it was before or after its line, and what can only be seen by waiting for minutes is left to the drill's own clock.
/// </summary>
/// <param name="bot">The program.</param>
/// <param name="chat">Where.</param>
internal sealed partial class HourPlayer(RunningBot bot, IHourChat chat)
{
    // Of the steps of a nudge only the one before the time can be waited for.
    private static readonly string[] NeedsTheHour = ["""chat contains "due now" """.Trim(), """chat contains "overdue" """.Trim(), "incident 1 promises[1].kept = false"];

    /// <summary>How long before its time a promise is nudged; the drill says “due in 5 minutes”.</summary>
    private static readonly TimeSpan NudgeLead = TimeSpan.FromMinutes(5);

    private bool _isOpen;

    // How long there is between the drafting of a statement and the nudge of its promise: enough to have it approved and out by then.
    private TimeSpan _untilNudge = TimeSpan.FromSeconds(20);

    // Statements that the drill does not know of.
    private int _more;

    public async Task PlayAsync(HourStep step)
    {
        switch (step)
        {
            case Typed typed:
                await TypeAsync(typed);
                break;
            case Pressed pressed:
                await chat.PressesAsync(pressed.Who, pressed.Label, pressed.Ref);
                break;
            case Expectation expected:
                await ExpectAsync(expected);
                break;
        }
    }

    private async Task TypeAsync(Typed typed)
    {
        if (!_isOpen && Opening().Match(typed.Line) is { Success: true } opening)
        {
            // The command alone brings its form; what the drill has as options is put into it.
            await chat.OpensAsync(typed.Who, opening.Groups["title"].Value, opening.Groups["sev"].Value, Moved(opening.Groups["since"].Value, typed.At));
            _isOpen = true;
            await chat.TypesAsync(typed.Who, $"/incident assign commander {opening.Groups["lead"].Value}");
            return;
        }
        var line = Later().Replace(Time().Replace(typed.Line, time => Moved(time.Value, typed.At)), s => $"S-{int.Parse(s.Groups[1].Value, CultureInfo.InvariantCulture) + _more}");
        await chat.TypesAsync(typed.Who, typed.At == new TimeOnly(9, 10) ? line.Replace("--next 20m", NextBeforeNudge(), StringComparison.Ordinal) : line);
    }

    private async Task ExpectAsync(Expectation expected)
    {
        if (NeedsTheHour.Contains(expected.What)) return;
        var what = expected.What;
        if (what == """chat contains "due in 5 minutes" """.Trim()) await IsNudgedAsync("due in 5 minutes");
        else if (ChatContains().Match(what) is { Success: true } said) await chat.SaysAsync(said.Groups["text"].Value);
        else if (Sees().Match(what) is { Success: true } sees) await chat.IsToldAsync(sees.Groups["who"].Value, sees.Groups["text"].Value);
        else if (what == "nothing public") Assert.DoesNotContain("\"id\":", await bot.PageAsync("/status/feed.json"), StringComparison.Ordinal);
        else if (StatusContains().Match(what) is { Success: true } page) await IsPublicAsync(page.Groups["text"].Value);
        else if (IncidentHas().Match(what) is { Success: true } has) await HasAsync(has.Groups["path"].Value, has.Groups["is"].Value == "=", has.Groups["value"].Value.Trim('"'));
        else Assert.Fail($"This expectation is not understood: {what}");
    }

    /// <summary>Waits for the nudge of the promise that was made last; where it was made too late for that, makes another, with more time.</summary>
    private async Task IsNudgedAsync(string words)
    {
        while (!await IsSaidByAsync(words, (await PromisedAsync()) - NudgeLead + TimeSpan.FromSeconds(30)))
        {
            _untilNudge *= 2;
            var statement = $"S-{4 + _more++}";
            await chat.TypesAsync("ben", $"/incident draft update {NextBeforeNudge()}");
            await chat.TypesAsync("ben", $"/incident submit {statement}");
            foreach (var approver in new[] { "cleo", "dan" }) await chat.TypesAsync(approver, $"/incident approve {statement} --rev 1");
        }
    }

    private async Task<bool> IsSaidByAsync(string words, DateTimeOffset time)
    {
        var said = false;
        await HoldsAsync(() => Task.FromResult((said = chat.HasSaid(words, "promised by")) || Now > time), "the time of the nudge", TimeSpan.FromMinutes(10));
        return said;
    }

    /// <summary>A promise is made for a whole minute.</summary>
    private string NextBeforeNudge()
    {
        var at = Now + NudgeLead + _untilNudge;
        return "--next " + at.AddTicks(TimeSpan.TicksPerMinute - at.Ticks % TimeSpan.TicksPerMinute).ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
    }

    private async Task<DateTimeOffset> PromisedAsync() => (await bot.IncidentAsync(1)).GetProperty("promises").EnumerateArray().Last().GetProperty("due_at").GetDateTimeOffset();

    private async Task IsPublicAsync(string text)
    {
        // A time of that day stands for the promise that was made last.
        if (Time().IsMatch(text)) text = (await PromisedAsync()).ToString("HH:mm", CultureInfo.InvariantCulture);
        await HoldsAsync(async () => (await bot.PageAsync("/status")).Contains(text, StringComparison.Ordinal), $"the status page contains “{text}”");
    }

    private Task HasAsync(string path, bool equal, string value) =>
        HoldsAsync(async () => (At(await bot.IncidentAsync(1), path) == value) == equal, $"incident 1 has {path} {(equal ? "=" : "!=")} {value}");

    private Task HoldsAsync(Func<Task<bool>> holds, string what, TimeSpan? longest = null) => Until.HoldsAsync(holds, () => $"It was never so: {what}.\n{chat.Tell()}\n--- the program\n{bot.Output}", longest);

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>What stands at <c>statements[0].state</c>; null where nothing does.</summary>
    private static string? At(JsonElement element, string path)
    {
        foreach (Match part in PathPart().Matches(path))
        {
            if (part.Groups["n"].Success)
            {
                var n = int.Parse(part.Groups["n"].Value, CultureInfo.InvariantCulture);
                if (n >= element.GetArrayLength()) return null;
                element = element[n];
            }
            else if (!element.TryGetProperty(part.Groups["name"].Value, out element))
            {
                return null;
            }
        }
        return element.ToString();
    }

    // As long before or after now as it was of its line.
    private static string Moved(string time, TimeOnly line) =>
        (Now + (TimeOnly.ParseExact(time, "HH:mm").ToTimeSpan() - line.ToTimeSpan())).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex("^/incident open (?<title>.+?) --sev (?<sev>[1-4]) --since (?<since>[0-9:]{5}) --lead (?<lead>@[a-z]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex("(?<![0-9:])[0-9]{2}:[0-9]{2}(?![0-9:])", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex("S-([4-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Later();

    [GeneratedRegex("""^chat contains "(?<text>.+)"$""", RegexOptions.CultureInvariant)]
    private static partial Regex ChatContains();

    [GeneratedRegex("""^status contains "(?<text>.+)"$""", RegexOptions.CultureInvariant)]
    private static partial Regex StatusContains();

    [GeneratedRegex("""^(?<who>[a-z]+) sees "(?<text>.+)"$""", RegexOptions.CultureInvariant)]
    private static partial Regex Sees();

    [GeneratedRegex("^incident 1 (?<path>\\S+) (?<is>!?=) (?<value>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex IncidentHas();

    [GeneratedRegex(@"(?<name>[a-z_]+)|\[(?<n>[0-9]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex PathPart();
}

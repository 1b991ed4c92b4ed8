using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.EndToEnd.Slack;

/// <summary>
/// Plays the drill's lines in Slack, as people there would do them. The drill's hour is played in a minute: a time of that day becomes one as long before or after
/// now as it was before or after its line, and what can only be seen by waiting for minutes is left to the drill's own clock.
/// </summary>
internal sealed partial class HourPlayer(SlackDay day)
{
    // Of the steps of a nudge only the one before the time can be waited for.
    private static readonly string[] NeedsTheHour = ["""chat contains "due now" """.Trim(), """chat contains "overdue" """.Trim(), "incident 1 promises[1].kept = false"];

    /// <summary>How long before its time a promise is nudged; the drill says “due in 5 minutes”.</summary>
    private static readonly TimeSpan NudgeLead = TimeSpan.FromMinutes(5);

    private FakeSlack Slack => day.Slack;

    /// <summary>The incident's own channel, once it is there.</summary>
    public FakeChannel? Room { get; private set; }

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
                var presser = Person(pressed.Who);
                await IsAnsweredAsync(presser, async () => await presser.PressesAsync(pressed.Label, pressed.Ref));
                break;
            case Expectation expected:
                await ExpectAsync(expected);
                break;
        }
    }

    /// <summary>Types a line and waits for its answer: something shown to them alone, or a form.</summary>
    public async Task TypeAsync(FakePerson person, string line) => await IsAnsweredAsync(person, async () => await person.TypesAsync(Escaped(line), Room));

    public FakePerson Person(string handle) => Slack.Workspace.People.Find(p => p.Handle == handle)!;

    private async Task TypeAsync(Typed typed)
    {
        var person = Person(typed.Who);
        if (Room is null && Opening().Match(typed.Line) is { Success: true } opening)
        {
            await OpenByFormAsync(person, opening.Groups["title"].Value, opening.Groups["sev"].Value, Moved(opening.Groups["since"].Value, typed.At));
            await TypeAsync(person, $"/incident assign commander {opening.Groups["lead"].Value}");
            return;
        }
        var line = Later().Replace(Time().Replace(typed.Line, time => Moved(time.Value, typed.At)), s => $"S-{int.Parse(s.Groups[1].Value, CultureInfo.InvariantCulture) + _more}");
        await TypeAsync(person, typed.At == new TimeOnly(9, 10) ? line.Replace("--next 20m", NextBeforeNudge(), StringComparison.Ordinal) : line);
    }

    /// <summary>The command alone brings its form; what the drill has as options is put into it.</summary>
    private async Task OpenByFormAsync(FakePerson person, string title, string severity, string since)
    {
        await person.TypesAsync("/incident open", Slack.General);
        var form = await person.IsAskedAsync("Open an incident");
        form.Fill("title", title);
        form.Fill("sev", severity);
        form.Fill("since", "in a while");
        await person.SubmitsAsync();
        // A mistake is shown under its field, and nothing that was typed is lost; where the answer took more than Slack waits, the form comes back with it.
        await Slack.UntilAsync(() => form.Errors.ContainsKey("since") || form.Words.Contains("in a while", StringComparison.Ordinal), "the mistake is shown");
        form.Fill("since", since);
        await IsAnsweredAsync(person, async () => await person.SubmitsAsync());
        Assert.True(person.Modal is null or { Fields.Count: 0 }, "The form is still there.");
        var room = await Slack.HasChannelAsync("inc-1-");
        await Slack.SaysAsync(room.Id, "INC-1");
        Room = room;
    }

    private async Task IsAnsweredAsync(FakePerson person, Func<Task> act)
    {
        var before = person.Ephemerals.Count;
        await act();
        await Slack.UntilAsync(() => person.Ephemerals.Count > before, $"{person.Name} is answered");
    }

    private async Task ExpectAsync(Expectation expected)
    {
        if (NeedsTheHour.Contains(expected.What)) return;
        var what = expected.What;
        if (what == """chat contains "due in 5 minutes" """.Trim()) await IsNudgedAsync("due in 5 minutes");
        else if (ChatContains().Match(what) is { Success: true } said) await SaidAsync(said.Groups["text"].Value);
        else if (Sees().Match(what) is { Success: true } sees) await Person(sees.Groups["who"].Value).IsToldAsync(sees.Groups["text"].Value);
        else if (what == "nothing public") Assert.DoesNotContain("\"id\":", await day.Bot.PageAsync("/status/feed.json"), StringComparison.Ordinal);
        else if (StatusContains().Match(what) is { Success: true } page) await IsPublicAsync(page.Groups["text"].Value);
        else if (IncidentHas().Match(what) is { Success: true } has) await HasAsync(has.Groups["path"].Value, has.Groups["is"].Value == "=", has.Groups["value"].Value.Trim('"'));
        else Assert.Fail($"This expectation is not understood: {what}");
    }

    // People are named as Slack names them.
    private Task<FakeMessage> SaidAsync(string text) => Slack.SaysAsync(Room!.Id, Slack.Workspace.People.Find(p => p.Handle == text) is { } person ? $"<@{person.Id}>" : text);

    /// <summary>Waits for the nudge of the promise that was made last; where it was made too late for that, makes another, with more time.</summary>
    private async Task IsNudgedAsync(string words)
    {
        while (!await IsSaidByAsync(words, (await PromisedAsync()) - NudgeLead + TimeSpan.FromSeconds(30)))
        {
            _untilNudge *= 2;
            var statement = $"S-{4 + _more++}";
            await TypeAsync(Person("ben"), $"/incident draft update {NextBeforeNudge()}");
            await TypeAsync(Person("ben"), $"/incident submit {statement}");
            foreach (var approver in new[] { "cleo", "dan" }) await TypeAsync(Person(approver), $"/incident approve {statement} --rev 1");
        }
    }

    private async Task<bool> IsSaidByAsync(string words, DateTimeOffset time)
    {
        var said = false;
        await day.HoldsAsync(() => Task.FromResult((said = Room!.Messages.Any(m => m.Says(words) && m.Says("promised by"))) || Slack.Time.GetUtcNow() > time), "the time of the nudge", TimeSpan.FromMinutes(10));
        return said;
    }

    /// <summary>A promise is made for a whole minute.</summary>
    private string NextBeforeNudge()
    {
        var at = Slack.Time.GetUtcNow() + NudgeLead + _untilNudge;
        return "--next " + at.AddTicks(TimeSpan.TicksPerMinute - at.Ticks % TimeSpan.TicksPerMinute).ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
    }

    private async Task<DateTimeOffset> PromisedAsync() => (await day.Bot.IncidentAsync(1)).GetProperty("promises").EnumerateArray().Last().GetProperty("due_at").GetDateTimeOffset();

    private async Task IsPublicAsync(string text)
    {
        // A time of that day stands for the promise that was made last.
        if (Time().IsMatch(text)) text = (await PromisedAsync()).ToString("HH:mm", CultureInfo.InvariantCulture);
        await day.HoldsAsync(async () => (await day.Bot.PageAsync("/status")).Contains(text, StringComparison.Ordinal), $"the status page contains “{text}”");
    }

    private Task HasAsync(string path, bool equal, string value) =>
        day.HoldsAsync(async () => (At(await day.Bot.IncidentAsync(1), path) == value) == equal, $"incident 1 has {path} {(equal ? "=" : "!=")} {value}");

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
    private string Moved(string time, TimeOnly line) =>
        (Slack.Time.GetUtcNow() + (TimeOnly.ParseExact(time, "HH:mm").ToTimeSpan() - line.ToTimeSpan())).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>What Slack makes of a typed line: three characters escaped, names turned into ids.</summary>
    private string Escaped(string line)
    {
        line = line.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        return Mention().Replace(line, m => Person(m.Groups[1].Value) is { } person ? $"<@{person.Id}|{person.Handle}>" : m.Value);
    }

    [GeneratedRegex("^/incident open (?<title>.+?) --sev (?<sev>[1-4]) --since (?<since>[0-9:]{5}) --lead (?<lead>@[a-z]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex("(?<![0-9:])[0-9]{2}:[0-9]{2}(?![0-9:])", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex("S-([4-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Later();

    [GeneratedRegex("@([a-z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

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

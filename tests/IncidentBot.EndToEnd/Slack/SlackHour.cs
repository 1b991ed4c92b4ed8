using System.Text.RegularExpressions;
using IncidentBot.EndToEnd.Hour;
using IncidentBot.Tests.Slack.Support;
using Xunit;

namespace IncidentBot.EndToEnd.Slack;

/// <summary>The hour in Slack: commands are typed into the incident's own channel, and answered to the one who typed.</summary>
internal sealed partial class SlackHour(FakeSlack slack) : IHourChat
{
    /// <summary>The incident's own channel, once it is there.</summary>
    public FakeChannel? Room { get; private set; }

    public async Task OpensAsync(string who, string title, string severity, string since)
    {
        var person = Person(who);
        await person.TypesAsync("/incident open", slack.General);
        var form = await person.IsAskedAsync("Open an incident");
        form.Fill("title", title);
        form.Fill("sev", severity);
        form.Fill("since", "in a while");
        await person.SubmitsAsync();
        // A mistake is shown under its field, and nothing that was typed is lost; where the answer took more than Slack waits, the form comes back with it.
        await slack.UntilAsync(() => form.Errors.ContainsKey("since") || form.Words.Contains("in a while", StringComparison.Ordinal), "the mistake is shown");
        form.Fill("since", since);
        await IsAnsweredAsync(person, async () => await person.SubmitsAsync());
        Assert.True(person.Modal is null or { Fields.Count: 0 }, "The form is still there.");
        await FindsAsync();
    }

    /// <summary>Waits for the place of an incident that was opened elsewhere.</summary>
    public async Task FindsAsync()
    {
        var room = await slack.HasChannelAsync("inc-1-");
        await slack.SaysAsync(room.Id, "INC-1");
        Room = room;
    }

    public Task TypesAsync(string who, string line) => IsAnsweredAsync(Person(who), async () => await Person(who).TypesAsync(Escaped(line), Room));

    public Task PressesAsync(string who, string label, string where) => IsAnsweredAsync(Person(who), async () => await Person(who).PressesAsync(label, where));

    // People are named as Slack names them.
    public Task SaysAsync(string text) => slack.SaysAsync(Room!.Id, slack.Workspace.People.Find(p => p.Handle == text) is { } person ? $"<@{person.Id}>" : text);

    public Task IsToldAsync(string who, string text) => Person(who).IsToldAsync(text);

    public bool HasSaid(params IReadOnlyList<string> texts) => Room!.Messages.Any(m => texts.All(m.Says));

    public string Tell() => slack.Tell();

    private FakePerson Person(string handle) => slack.Workspace.People.Find(p => p.Handle == handle)!;

    private async Task IsAnsweredAsync(FakePerson person, Func<Task> act)
    {
        var before = person.Ephemerals.Count;
        await act();
        await slack.UntilAsync(() => person.Ephemerals.Count > before, $"{person.Name} is answered");
    }

    /// <summary>What Slack makes of a typed line: three characters escaped, names turned into ids.</summary>
    private string Escaped(string line)
    {
        line = line.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        return Mention().Replace(line, m => Person(m.Groups[1].Value) is { } person ? $"<@{person.Id}|{person.Handle}>" : m.Value);
    }

    [GeneratedRegex("@([a-z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Mention();
}

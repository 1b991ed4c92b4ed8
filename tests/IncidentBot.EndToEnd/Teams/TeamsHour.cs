using IncidentBot.EndToEnd.Hour;
using IncidentBot.Tests.Teams.Support;

namespace IncidentBot.EndToEnd.Teams;

/// <summary>The hour in Teams: commands are typed into the incident's thread, with the bot named, and answered to the one who typed.</summary>
internal sealed class TeamsHour(FakeTeams teams) : IHourChat
{
    /// <summary>The post that heads the incident's thread, once it is there.</summary>
    public TeamsPost? Home { get; private set; }

    public async Task OpensAsync(string who, string title, string severity, string since)
    {
        var person = Person(who);
        var typed = await person.TypesAsync("open", teams.General);
        var form = await teams.SaysAsync(typed, "Open an incident");
        person.FillsIn(form, "title", title);
        person.FillsIn(form, "sev", severity);
        person.FillsIn(form, "since", "in a while");
        await SubmitsAsync(person, form);
        // A mistake is shown to the one who made it, and nothing that was typed is lost.
        await teams.UntilAsync(() => form.WordsFor(person).Contains("in a while", StringComparison.Ordinal), "the mistake is shown");
        person.FillsIn(form, "since", since);
        await IsAnsweredAsync(person, () => SubmitsAsync(person, form));
        await teams.UntilAsync(() => form.Buttons.Count == 0, "the form is gone for everybody");
        await FindsAsync();
    }

    /// <summary>Waits for the place of an incident that was opened elsewhere.</summary>
    public async Task FindsAsync()
    {
        await teams.UntilAsync(() => teams.Incidents.Posts.Any(p => p.IsBots && p.Says("INC-1")), "the incident has a thread");
        Home = teams.Incidents.Posts.First(p => p.IsBots && p.Says("INC-1"));
    }

    public Task TypesAsync(string who, string line) => IsAnsweredAsync(Person(who), () => Person(who).TypesAsync(line.Replace("/incident ", "", StringComparison.Ordinal), teams.Incidents, Home));

    public Task PressesAsync(string who, string label, string where) => IsAnsweredAsync(Person(who), () => Person(who).PressesAsync(label, where));

    // People are called by their names there.
    public Task SaysAsync(string text) => teams.SaysAsync(Home!, teams.Workplace.People.Find(p => p.Handle == text)?.Name ?? text);

    public Task IsToldAsync(string who, string text) => Person(who).IsToldAsync(text);

    public bool HasSaid(params IReadOnlyList<string> texts) => teams.Incidents.Thread(Home!).Any(m => texts.All(m.Says));

    public string Tell() => teams.Tell();

    private TeamsPerson Person(string handle) => teams.Workplace.People.Find(p => p.Handle == handle)!;

    private static Task<TeamsAck> SubmitsAsync(TeamsPerson person, TeamsPost form) => person.PressesAsync(form, CardButton.In(form.CardFor(person)).First(b => b.TakesInputs && b.Inputs.Count > 0));

    private async Task IsAnsweredAsync(TeamsPerson person, Func<Task> act)
    {
        var before = person.Told.Count;
        await act();
        await teams.UntilAsync(() => person.Told.Count > before, $"{person.Name} is answered");
    }
}

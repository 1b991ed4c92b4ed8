using System.Collections.Concurrent;
using IncidentBot.EndToEnd.Hour;
using IncidentBot.EndToEnd.Slack;
using IncidentBot.EndToEnd.Teams;

namespace IncidentBot.EndToEnd.Together;

/// <summary>
/// The hour in two chats: the incident is opened in Slack, what is affected is marked in Teams, statements are drafted in Slack, Cleo approves in Slack and Dan in Teams. What everybody is to see,
/// they see in both.
/// </summary>
internal sealed class SplitHour(SlackHour slack, TeamsHour teams) : IHourChat
{
    private static readonly string[] InTeams = ["affect", "restore", "report", "note"];
    private readonly ConcurrentDictionary<string, IHourChat> _last = new();

    // What was pressed in one chat already is pressed in the other the next time: by the same human being.
    private readonly HashSet<(string Who, string Where)> _pressed = [];

    public async Task OpensAsync(string who, string title, string severity, string since)
    {
        await slack.OpensAsync(who, title, severity, since);
        await teams.FindsAsync();
    }

    public Task TypesAsync(string who, string line) => At(who, who == "dan" || InTeams.Contains(line.Split(' ')[1]) ? teams : slack).TypesAsync(who, line);

    public Task PressesAsync(string who, string label, string where) => At(who, who == "dan" || !_pressed.Add((who, where)) ? teams : slack).PressesAsync(who, label, where);

    public async Task SaysAsync(string text)
    {
        await slack.SaysAsync(text);
        await teams.SaysAsync(text);
    }

    /// <summary>Where they last did something.</summary>
    public Task IsToldAsync(string who, string text) => _last[who].IsToldAsync(who, text);

    public bool HasSaid(params IReadOnlyList<string> texts) => slack.HasSaid(texts) && teams.HasSaid(texts);

    public string Tell() => $"--- Slack\n{slack.Tell()}\n--- Teams\n{teams.Tell()}";

    private IHourChat At(string who, IHourChat chat) => _last[who] = chat;
}

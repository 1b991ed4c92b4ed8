using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using IncidentBot.Host.Drill;
using IncidentBot.LocalChat.Inbound;
using IncidentBot.LocalChat.Store;
using IncidentBot.Tests.Slack.Support;
using IncidentBot.Tests.Support;
using IncidentBot.Tests.Teams.Support;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IncidentBot.Tests.Together;

/// <summary>The program with a Slack, a Teams, the local chat and tokens, each tried as a person or a script would; and what strangers read of it all.</summary>
internal sealed class FourDoors : IAsyncDisposable
{
    private readonly StartedProgram _program;
    private readonly string _folder;
    private readonly HttpClient _http = new();
    private readonly PublicView _public;
    private int _typed;

    private FourDoors(StartedProgram program, string folder)
    {
        (_program, _folder) = (program, folder);
        _public = new((path, cancellationToken) => _http.GetStringAsync(new Uri(program.Url + path), cancellationToken));
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<FourDoors> OpenAsync(FakeSlack slack, FakeTeams teams)
    {
        var folder = Directory.CreateTempSubdirectory("doors-").FullName;
        var program = await StartedProgram.StartAsync(
        [
            "--Slack:Mode", "http", "--Slack:ApiBaseUrl", slack.ApiBaseUrl.ToString(), "--Slack:BotToken", FakeSlack.BotToken, "--Slack:SigningSecret", FakeSlack.SigningSecret,
            "--Slack:AnnounceChannel", slack.Incidents.Id, .. FakeTeamsSettings.Of(teams), "--Teams:AnnounceConversation", teams.Incidents.Id,
            "--LocalChat:Enabled", "true", "--LocalChat:ConnectionString", $"Data Source={folder}/local-chat.db;Pooling=False",
            "--People:Approvers:0", "cleo@example.com", "--People:Approvers:1", "dan@example.com",
            .. Token("ben", "read, command"), .. Token("cleo", "read, command"), .. Token("reader", "read"),
        ]);
        slack.DeliverOverHttp(new(program.Url));
        teams.DeliverTo(new(program.Url));
        return new(program, folder);
    }

    /// <summary>Remembers what strangers read now.</summary>
    public Task RememberAsync() => _public.RememberAsync(Cancelled);

    /// <summary>What strangers read now that they did not; null where all is as it was, the passing of time apart.</summary>
    public Task<string?> ChangedAsync() => _public.ChangedAsync(Cancelled);

    public async Task AreUnchangedAsync(string after) => Assert.True(await ChangedAsync() is null, $"After “{after}”, {await ChangedAsync()}");

    public async Task SlackRefusesAsync(FakePerson who, string line, string reason)
    {
        var before = who.Ephemerals.Count;
        await who.TypesAsync("/incident " + line);
        await Pulse.UntilAsync(() => who.Ephemerals.Skip(before).Any(m => m.Says(reason)), () => $"{who.Name} was not told “{reason}” but {string.Join(" | ", who.Ephemerals.Skip(before))}");
        await AreUnchangedAsync($"{who.Name} in Slack: {line}");
    }

    public async Task TeamsRefusesAsync(TeamsPerson who, string line, string reason)
    {
        var before = who.Told.Count;
        await who.TypesAsync(line);
        await Pulse.UntilAsync(() => who.Told.Skip(before).Any(t => t.Contains(reason, StringComparison.Ordinal)), () => $"{who.Name} was not told “{reason}” but {string.Join(" | ", who.Told.Skip(before))}");
        await AreUnchangedAsync($"{who.Name} in Teams: {line}");
    }

    public async Task LocalRefusesAsync(string who, string line, string reason)
    {
        var services = _program.App.Services;
        var caller = services.GetRequiredService<IncidentBot.LocalChat.People>().Find(who)!.AsCaller(TimeZoneInfo.Utc);
        var channel = await services.GetRequiredService<Rooms>().DirectAsync(who, null, Cancelled);
        var answer = await services.GetRequiredService<CommandDesk>().TypeAsync(line, caller, channel, 0, $"stranger-{++_typed}", Cancelled);
        Assert.False(answer.Ok);
        var told = services.GetRequiredService<IncidentBot.LocalChat.Store.Messages>().Page(channel.Id, 0, who).Select(p => p.Message.Card?.ToPlain(TimeZoneInfo.Utc)).OfType<string>().ToList();
        Assert.Contains(told, t => t.Contains(reason, StringComparison.Ordinal));
        await AreUnchangedAsync($"{who} in the local chat: {line}");
    }

    public async Task ApiRefusesAsync(string token, string line, string reason)
    {
        var answer = await PostAsync(token, line);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancelled))!;
        Assert.False((bool)body["ok"]!);
        Assert.Contains(reason, (string)body["text"]!, StringComparison.Ordinal);
        await AreUnchangedAsync($"{token}'s token: {line}");
    }

    public async Task<HttpStatusCode> ApiSaysAsync(string token, string line) => (await PostAsync(token, line)).StatusCode;

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _program.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    // Slack and Teams beat for themselves; here it is looked at again and again.
    private static Pulse Pulse { get; } = new();

    private async Task<HttpResponseMessage> PostAsync(string token, string line)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_program.Url + "/api/v1/commands")) { Content = JsonContent.Create(new { text = line }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Secret(token));
        return await _http.SendAsync(request, Cancelled);
    }

    private static string[] Token(string name, string may) =>
        [$"--Api:Tokens:{name}:Token", Secret(name), $"--Api:Tokens:{name}:Person", $"{name}@example.com", $"--Api:Tokens:{name}:May", may];

    private static string Secret(string name) => $"the-token-of-{name}-in-tests";
}

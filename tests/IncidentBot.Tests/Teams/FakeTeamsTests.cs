using System.Text.Json.Nodes;
using IncidentBot.Tests.Teams.Support;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace IncidentBot.Tests.Teams;

/// <summary>The people of the stand-in for Teams do what people do there, and the bot hears of it as the reference says.</summary>
public sealed class FakeTeamsTests : IAsyncLifetime
{
    private FakeTeams _teams = null!;
    private ListeningBot _bot = null!;

    public async ValueTask InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        _bot = await ListeningBot.StartAsync(_teams);
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task A_typed_message_names_the_bot_in_a_channel_and_carries_its_thread()
    {
        var post = await _teams.Ada.TypesAsync("assign comms @ben & <friends>", _teams.Incidents);
        var message = _bot.Last;
        Assert.Equal("<at>IncidentBot</at> assign comms <at>Ben Okri</at> &amp; &lt;friends&gt;\n", (string?)message["text"]);
        Assert.Equal(($"{_teams.Incidents.Id};messageid={post.Id}", post.Id), ((string?)message["conversation"]!["id"], (string?)message["id"]));
        Assert.Equal([FakeTeams.BotId, _teams.Ben.Mri], ((JsonArray)message["entities"]!).Where(e => (string?)e!["type"] == "mention").Select(e => (string?)e!["mentioned"]!["id"]));
        Assert.Equal((_teams.Team.Id, _teams.Incidents.Id, "Europe/London"), ((string?)message["channelData"]!["team"]!["id"], (string?)message["channelData"]!["channel"]!["id"], (string?)message["entities"]![0]!["timezone"]));

        var reply = await _teams.Ben.TypesAsync("show", _teams.Incidents, post);
        Assert.Equal($"{_teams.Incidents.Id};messageid={post.Id}", (string?)_bot.Last["conversation"]!["id"]);
        Assert.NotEqual(post.Id, (string?)_bot.Last["id"]);
        Assert.True(reply.IsReply);
        await _teams.Ben.SaysAsync("not for the bot", _teams.GroupChat);
        await _teams.Ben.TypesAsync("help");
        Assert.Equal(("help", "personal", 3), ((string?)_bot.Last["text"], (string?)_bot.Last["conversation"]!["conversationType"], _bot.Heard.Count));
    }

    [Fact]
    public async Task What_it_brings_is_signed_by_a_key_that_it_publishes()
    {
        _teams.Issuers.Rotate();
        await _teams.Ada.TypesAsync("help");
        var keys = TokenIssuers.KeySet(_teams.Issuers.BotFrameworkKeys).ToJsonString();
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(_bot.Heard[0].Token, new TokenValidationParameters
        {
            ValidIssuer = "https://api.botframework.com", ValidAudience = FakeTeams.AppId, IssuerSigningKeys = new JsonWebKeySet(keys).GetSigningKeys(), ValidAlgorithms = ["RS256"],
        });
        Assert.True(result.IsValid, result.Exception?.Message);
        Assert.Equal(_teams.ServiceUrl, result.Claims["serviceurl"]);
        Assert.Contains("msteams", keys, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_carries_the_fields_and_its_answer_is_seen_by_the_one_who_pressed()
    {
        var post = Post("""
            {"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"INC\\-42: **checkout** \\*slow\\*"},{"type":"Input.Text","id":"note","label":"Note","isRequired":true}],
             "actions":[{"type":"Action.Execute","title":"Ack","verb":"ack","data":{"incident":"INC-42","note":"?"}},{"type":"Action.Execute","title":"Bare","verb":"bare","associatedInputs":"none"}]}
            """);
        Assert.Equal("INC-42: checkout *slow*\nNote\nAck\nBare", post.Words);
        await Assert.ThrowsAnyAsync<Exception>(() => _teams.Ada.PressesAsync(post, "Ack"));
        _bot.Answers = (_, _) => Task.FromResult<JsonObject?>(new() { ["statusCode"] = 200, ["type"] = FakeTeams.CardType, ["value"] = JsonNode.Parse("""{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"done"}]}""") });
        _teams.Ada.FillsIn(post, "Note", "looking");
        await _teams.Ada.PressesAsync("Ack", "checkout");
        Assert.Equal(("invoke", "adaptiveCard/action", post.Id, "looking"), ((string?)_bot.Last["type"], (string?)_bot.Last["name"], (string?)_bot.Last["replyToId"], (string?)_bot.Last["value"]!["action"]!["data"]!["note"]));
        Assert.Equal(("done", "looking"), (post.WordsFor(_teams.Ada), (string?)_bot.Last["value"]!["action"]!["data"]!["note"]));
        Assert.Contains("checkout", post.WordsFor(_teams.Ben), StringComparison.Ordinal);
        await _teams.Ada.IsToldAsync("done");
    }

    [Fact]
    public async Task A_dialog_is_opened_filled_in_refused_and_sent()
    {
        var post = Post("""{"type":"AdaptiveCard","version":"1.5","body":[],"actions":[{"type":"Action.Submit","title":"Declare","associatedInputs":"none","data":{"msteams":{"type":"task/fetch"},"form":"declare"}}]}""");
        _bot.Answers = (activity, _) => Task.FromResult<JsonObject?>((string?)activity["name"] == "task/fetch" || (string?)activity["value"]!["data"]!["f.title"] == "?"
            ? (JsonObject)JsonNode.Parse("""
                {"task":{"type":"continue","value":{"title":"Declare incident","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5",
                 "body":[{"type":"Input.Text","id":"f.title","label":"Title","isRequired":true},{"type":"Input.ChoiceSet","id":"f.to","label":"To","isMultiSelect":true,"choices":[{"title":"One","value":"1"},{"title":"Two","value":"2"}]}],
                 "actions":[{"type":"Action.Submit","title":"Declare","data":{"form":"declare"}}]}}}}}
                """)!
            : new JsonObject { ["task"] = new JsonObject { ["type"] = "message", ["value"] = "INC-42 declared" } });
        await _teams.Ada.PressesAsync("Declare");
        var dialog = await _teams.Ada.IsAskedAsync("Declare incident");
        dialog.Fill("title", "?");
        await _teams.Ada.SubmitsAsync();
        dialog = await _teams.Ada.IsAskedAsync("Declare incident");
        dialog.Fill("Title", "checkout slow");
        dialog.Fill("to", "One", "2");
        await _teams.Ada.SubmitsAsync();
        Assert.Equal("""{"form":"declare","f.title":"checkout slow","f.to":"1,2"}""", _bot.Last["value"]!["data"]!.ToJsonString());
        Assert.Null(_teams.Ada.Dialog);
        await _teams.Ada.IsToldAsync("INC-42 declared");
    }

    [Fact]
    public async Task A_dialog_that_is_not_answered_in_time_is_asked_for_three_times_and_given_up()
    {
        var post = Post("""{"type":"AdaptiveCard","version":"1.5","body":[],"actions":[{"type":"Action.Submit","title":"Declare","data":{"msteams":{"type":"task/fetch"}}}]}""");
        _teams.DialogPatience = TimeSpan.FromMilliseconds(50);
        _bot.Answers = async (_, cancelled) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancelled).ContinueWith(_ => { }, TaskScheduler.Default);
            return null;
        };
        await _teams.Ada.PressesAsync(post, "Declare");
        await _teams.UntilAsync(() => _bot.Heard.Count >= 3, "asked three times");
        Assert.Equal(3, _bot.Heard.Select(h => (string?)h.Activity["id"]).Distinct().Count());
        await _teams.Ada.IsToldAsync("Unable to reach app");
    }

    [Fact]
    public async Task An_action_on_a_message_carries_it_and_a_search_brings_cards()
    {
        var said = _teams.Ben.Writes("till 4 is <down>", _teams.GroupChat, namesBot: false);
        _bot.Answers = (activity, _) => Task.FromResult<JsonObject?>((JsonObject)JsonNode.Parse("""
            {"composeExtension":{"type":"result","attachmentLayout":"list","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5","body":[]},
             "preview":{"contentType":"application/vnd.microsoft.card.thumbnail","content":{"title":"INC-42","text":"checkout slow"}}}]}}
            """)!);
        await _teams.Ada.UsesActionAsync("note", _teams.GroupChat, said);
        Assert.Equal(("composeExtension/fetchTask", "note", "message", said.Id, "<p>till 4 is &lt;down&gt;</p>"),
            ((string?)_bot.Last["name"], (string?)_bot.Last["value"]!["commandId"], (string?)_bot.Last["value"]!["commandContext"], (string?)_bot.Last["value"]!["messagePayload"]!["id"], (string?)_bot.Last["value"]!["messagePayload"]!["body"]!["content"]));
        Assert.NotNull(_teams.Ada.ComposeBox);
        Assert.Equal("INC-42", Assert.Single(await _teams.Ada.SearchesAsync("find", "check", _teams.GroupChat)).Title);
        await _teams.Ada.SearchesAsync("find", null, _teams.GroupChat);
        Assert.Equal("initialRun", (string?)_bot.Last["value"]!["parameters"]![0]!["name"]);
    }

    [Fact]
    public async Task Copies_cross_and_events_are_told()
    {
        _teams.Copies = 3;
        await _teams.Ada.TypesAsync("help");
        Assert.Equal(3, _bot.Heard.Count);
        Assert.Single(_bot.Heard.Select(h => (string?)h.Activity["id"]).Distinct());
        _teams.Copies = 1;
        await _teams.InstallInTeamAsync(_teams.Ada, _teams.Incidents);
        var (added, installed) = (_bot.Heard[3].Activity, _bot.Heard[4].Activity);
        Assert.Equal(("conversationUpdate", FakeTeams.BotId, "teamMemberAdded"), ((string?)added["type"], (string?)added["membersAdded"]![0]!["id"], (string?)added["channelData"]!["eventType"]));
        Assert.Equal(("installationUpdate", "add", _teams.Incidents.Id), ((string?)installed["type"], (string?)installed["action"], (string?)installed["channelData"]!["settings"]!["selectedChannel"]!["id"]));
    }

    private TeamsPost Post(string card) => _teams.Workplace.Add(_teams.Incidents, null, null, _ => new JsonObject
    {
        ["type"] = "message", ["attachments"] = new JsonArray(new JsonObject { ["contentType"] = FakeTeams.CardType, ["content"] = JsonNode.Parse(card) }),
    });
}

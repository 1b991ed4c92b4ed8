using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using IncidentBot.Tests.Slack.Support;
using IncidentBot.Tests.Support;
using Xunit;

namespace IncidentBot.Tests.Slack.Inbound;

/// <summary>Real payloads, changed at random: whatever comes, no door answers with a failure of ours, and no socket ends.</summary>
public sealed class FuzzTests
{
    private static readonly JsonNode?[] Oddities =
    [
        null, 0, -1, 1e300, true, "", "x", "\ud800", "\u202e<!channel>", new string('a', 5000), "C0GENERAL", "1712345678.000100", "99999999999999.9", "cmd:0", "form", "[]", new JsonArray(), new JsonObject(),
        new JsonArray(1, "a", null), new JsonObject { ["type"] = "button", ["value"] = "list" }, new JsonObject { ["$type"] = "x", ["$id"] = "1", ["$ref"] = "1" },
    ];

    [Theory, InlineData(false), InlineData(true)]
    public async Task Whatever_comes_is_acknowledged_or_refused_and_nothing_breaks(bool socket)
    {
        await using var rig = await InboundRig.StartAsync(socket, time: new HurriedClock(8));
        var seeds = await SeedsAsync(rig);
        var connections = rig.Slack.Socket.Connections;
        var mutations = Gen.Choose(0, int.MaxValue).ListOf(4).Sample(200, 1);

        foreach (var (random, n) in mutations.Select((m, n) => (new System.Random(m.Aggregate(n, HashCode.Combine)), n)))
        {
            var (kind, seed) = seeds[n % seeds.Count];
            var payload = (JsonObject)seed.DeepClone();
            for (var changes = random.Next(1, 4); changes > 0; changes--) Mutation.Of(payload, Oddities, random);
            if (payload["trigger_id"] is not null) payload["trigger_id"] = $"{n}.1.{Guid.NewGuid():n}";
            if (socket && payload["type"] is not null and not JsonValue) continue;
            if (socket && payload["type"] is JsonValue type && !type.TryGetValue<string>(out _)) continue;
            var ack = await rig.Slack.SendAsync(new(kind, payload), 0);
            Assert.True(ack.Status is 200 or 400, $"{ack.Status} {ack.Text} for {payload.ToJsonString()}");
        }
        await rig.IdleAsync();
        // After all that, it still does what it should.
        var before = rig.Router.Changes.Count;
        await rig.Slack.Ada.TypesAsync("/inc resolve");
        Assert.Equal(before + 1, rig.Router.Changes.Count);
        Assert.Equal(connections, rig.Slack.Socket.Connections);
        Assert.All(connections, c => Assert.True(c.IsOpen));
    }

    private static async Task<IReadOnlyList<(SlackDeliveryKind Kind, JsonObject Payload)>> SeedsAsync(InboundRig rig)
    {
        var (ada, channel) = (rig.Slack.Ada, rig.Incident());
        var card = await rig.PostAsync(channel, Chat.PlatformSamples.Everything);
        var said = await rig.Slack.Ben.WritesAsync("it is <@U0CLEO> &amp; DNS", channel);
        await ada.OpensHomeAsync();
        await ada.UsesShortcutAsync("open_incident");
        var form = await ada.IsAskedAsync("Open an incident");
        form.Fill("title", "Cannot buy");
        JsonObject Event(JsonObject inner) => Payloads.Event(inner, FakeWorkspace.BotUserId, rig.Slack.Time.GetUtcNow());
        var mention = said.ToJson();
        (mention["type"], mention["channel"], mention["text"]) = ("app_mention", channel.Id, $"<@{FakeWorkspace.BotUserId}> list");
        var direct = said.ToJson();
        (direct["channel"], direct["channel_type"], direct["text"]) = (ada.Direct.Id, "im", "open");
        return
        [
            (SlackDeliveryKind.Command, Payloads.Command(ada, channel, "/inc", "open", "1.1.a", rig.Slack.ResponseUrls.Issue(ada, channel))),
            (SlackDeliveryKind.Interaction, Payloads.ButtonOfMessage(ada, card, card.Buttons[0], "1.1.b", rig.Slack.ResponseUrls.Issue(ada, channel, card))),
            (SlackDeliveryKind.Interaction, Payloads.ButtonOfView(ada, ada.Home!, ada.Home!.Buttons[0], "1.1.c")),
            (SlackDeliveryKind.Interaction, Payloads.View(ada, "view_submission", form, "1.1.d")),
            (SlackDeliveryKind.Interaction, Payloads.Suggestion(ada, form, form.Input("regions"), "d")),
            (SlackDeliveryKind.Interaction, Payloads.Shortcut(ada, "open_incident", "1.1.e")),
            (SlackDeliveryKind.Interaction, Payloads.MessageShortcut(ada, "add_to_timeline", said, "1.1.f", rig.Slack.ResponseUrls.Issue(ada, channel, said))),
            (SlackDeliveryKind.Interaction, Payloads.MessageShortcut(ada, "open_from_message", said, "1.1.g", "")),
            (SlackDeliveryKind.Event, Event(mention)),
            (SlackDeliveryKind.Event, Event(direct)),
            (SlackDeliveryKind.Event, Event(Payloads.Pinned(ada.Id, said, "1712345678.000100"))),
            (SlackDeliveryKind.Event, Event(Payloads.Joined(rig.Slack.Eve.Id, channel, null, "1712345678.000100"))),
            (SlackDeliveryKind.Event, Event(new JsonObject { ["type"] = "reaction_added", ["user"] = ada.Id, ["reaction"] = "memo", ["item"] = new JsonObject { ["type"] = "message", ["channel"] = channel.Id, ["ts"] = said.Ts } })),
            (SlackDeliveryKind.Event, Event(new JsonObject { ["type"] = "app_home_opened", ["user"] = ada.Id, ["tab"] = "home", ["channel"] = ada.Direct.Id })),
        ];
    }
}

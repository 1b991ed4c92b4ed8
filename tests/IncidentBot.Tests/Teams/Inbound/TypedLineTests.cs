using System.Text.Json;
using System.Text.Json.Nodes;
using IncidentBot.Chat;
using IncidentBot.Teams;
using IncidentBot.Teams.Api.Schema;
using IncidentBot.Teams.Inbound.Handling;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams.Inbound;

/// <summary>What people type to the bot, and where it is answered.</summary>
public sealed class TypedLineTests
{
    [Fact]
    public async Task A_line_in_a_channel_is_a_command_there_and_its_answer_is_its_writers_alone()
    {
        await using var rig = await InboundRig.StartAsync();
        var root = rig.Home();
        var said = await rig.Teams.Ada.TypesAsync("note it was DNS", rig.Teams.Incidents, root);
        await rig.Teams.Ada.IsToldAsync("Written down.");
        var request = Assert.Single(rig.Router.Requests);
        Assert.Equal(("note it was DNS", CommandSource.Typed, true), (request.Text, request.Source, request.CanAsk));
        Assert.Equal(new Place("teams", rig.Teams.Incidents.Id, root.Id), request.Place);
        Assert.Equal(new("teams", rig.Teams.Ada.ObjectId, "ada", "Ada Lovelace", "ada@example.com", TimeZoneInfo.FindSystemTimeZoneById("Europe/London")), request.Caller);
        Assert.Contains(said.Id, request.DeliveryId, StringComparison.Ordinal);
        Assert.DoesNotContain(rig.Teams.Incidents.Everything, p => p.IsBots);
        Assert.Empty(rig.Teams.Complaints);
    }

    [Fact]
    public async Task A_post_that_begins_with_the_bots_name_is_a_place_of_its_own()
    {
        await using var rig = await InboundRig.StartAsync();
        var post = await rig.Teams.Ada.TypesAsync("list", rig.Teams.Incidents);
        await rig.Teams.Ada.IsToldAsync("INC-1 is open");
        Assert.Equal(new Place("teams", rig.Teams.Incidents.Id, post.Id), rig.Router.Last.Place);
        await rig.Teams.Ben.TypesAsync("list", rig.Teams.GroupChat);
        await rig.Teams.Ben.IsToldAsync("INC-1 is open");
        Assert.Equal(new Place("teams", rig.Teams.GroupChat.Id), rig.Router.Last.Place);
        await rig.Teams.Cleo.TypesAsync("list");
        await rig.Teams.SaysAsync(rig.Teams.Cleo.Chat, "INC-1 is open");
        Assert.Equal(new Place("teams", rig.Teams.Cleo.Chat.Id), rig.Router.Last.Place);
    }

    [Fact]
    public async Task What_does_not_name_the_bot_is_not_for_it()
    {
        await using var rig = await InboundRig.StartAsync();
        rig.Teams.ReadsEverything = true;
        await rig.Teams.Ada.SaysAsync("list", rig.Teams.Incidents);
        await rig.Teams.Ada.SaysAsync("IncidentBot list, and <at>IncidentBot</at> resolve", rig.Teams.GroupChat);
        await rig.Teams.Ada.SaysAsync("ask @ben to list", rig.Teams.GroupChat);
        await rig.IdleAsync();
        Assert.Empty(rig.Router.Requests);
    }

    [Fact]
    public async Task Edited_and_deleted_nothing_is_done_again_or_undone()
    {
        await using var rig = await InboundRig.StartAsync();
        var post = await rig.Teams.Ada.TypesAsync("resolve", rig.Teams.GroupChat);
        await rig.Teams.Ada.EditsAsync(post, "resolve it all");
        await rig.Teams.Ada.DeletesAsync(post);
        await rig.Teams.Ada.ReactsAsync(await rig.Teams.SaysAsync(rig.Teams.Ada.Chat, "Resolved."));
        await rig.IdleAsync();
        Assert.Equal(["resolve"], rig.Router.Changes);
    }

    [Fact]
    public async Task The_same_delivered_often_has_one_effect_and_one_answer()
    {
        await using var rig = await InboundRig.StartAsync();
        rig.Teams.Copies = 4;
        await rig.Teams.Ada.TypesAsync("resolve", rig.Teams.GroupChat);
        await rig.Teams.Ada.IsToldAsync("Resolved.");
        await rig.IdleAsync();
        Assert.Single(rig.Router.Changes);
        Assert.Single(rig.Teams.Ada.Chat.Posts);
    }

    [Fact]
    public async Task What_a_line_lacks_is_asked_for_where_it_was_typed_and_answered_by_its_writer_alone()
    {
        await using var rig = await InboundRig.StartAsync();
        var root = rig.Home();
        await rig.Teams.Ada.TypesAsync("open", rig.Teams.Incidents, root);
        var form = await rig.Teams.SaysAsync(root, "Open an incident");

        rig.Teams.Ben.FillsIn(form, "title", "Mine now");
        await rig.Teams.Ben.PressesAsync(form, "Open it");
        await rig.Teams.Ben.IsToldAsync("This form is Ada Lovelace's. Say “open” for one of your own.");
        Assert.DoesNotContain(rig.Router.Requests, r => r.Answers is not null);

        // Refused, it is the same form with the reason, and everything in it.
        rig.Teams.Ada.FillsIn(form, "title", "duplicate");
        await rig.Teams.Ada.PressesAsync(form, "Open it");
        await rig.Teams.Ada.IsToldAsync("One like it is open.");
        Assert.Contains("duplicate", form.CardFor(rig.Teams.Ada)!.ToJsonString(), StringComparison.Ordinal);

        rig.Teams.Ada.FillsIn(form, "title", "Cannot buy");
        await rig.Teams.Ada.PressesAsync(form, "Open it");
        await rig.Teams.SaysAsync(root, "Ada Lovelace answered: Open an incident.");
        await rig.Teams.SaysAsync(rig.Teams.Ada.Chat, "Opened INC-1.");
        Assert.Equal(new Place("teams", rig.Teams.Incidents.Id, root.Id), rig.Router.Last.Place);
        Assert.Equal(["Cannot buy"], rig.Router.Last.Answers!["title"]);
        Assert.Single(rig.Router.Changes);
        Assert.Empty(rig.Teams.Complaints);
    }

    [Fact]
    public async Task Who_cannot_be_written_to_is_told_so_once_a_day_and_never_the_answer()
    {
        await using var rig = await InboundRig.StartAsync();
        var root = rig.Home();
        rig.Teams.Ada.HasApp = false;
        for (var n = 0; n < 2; n++) await rig.Teams.Ada.TypesAsync("note it was DNS", rig.Teams.Incidents, root);
        var line = await rig.Teams.SaysAsync(root, "I have an answer for you but may not write to you yet");
        await rig.IdleAsync();
        Assert.Equal([rig.Teams.Ada.ObjectId], line.Mentions);
        Assert.Single(rig.Teams.Incidents.Everything, p => p.IsBots);
        Assert.DoesNotContain(rig.Teams.Workplace.Posts, p => p.Says("Written down."));

        await rig.Teams.InstallAsync(rig.Teams.Ada);
        await rig.Teams.Ada.TypesAsync("note it was DNS", rig.Teams.Incidents, root);
        await rig.Teams.Ada.IsToldAsync("Written down.");
    }

    [Fact]
    public async Task A_client_that_sends_buttons_as_messages_is_understood()
    {
        await using var rig = await InboundRig.StartAsync();
        var message = rig.Teams.Ada.Writes("", rig.Teams.GroupChat).Activity;
        (message["text"], message["value"], message["entities"]) = (null, new JsonObject { ["command"] = "resolve" }, null);
        await rig.Teams.DeliverAsync(message);
        await rig.Teams.Ada.IsToldAsync("Resolved.");
        Assert.Equal(CommandSource.Button, rig.Router.Last.Source);
    }

    [Theory]
    [InlineData("<at>IncidentBot</at> list", "list")]
    [InlineData("hey <at>incidentbot</at>&nbsp;list \u00a0 --all\n", "hey list --all")]
    [InlineData("<at>IncidentBot</at> assign comms <at>Ben Okri</at>", "assign comms <at id=\"29:1ben\">Ben Okri</at>")]
    [InlineData("<at>IncidentBot</at> note <at>Sam</at> and <at>Sam</at>", "note <at id=\"29:1sam\">Sam</at> and <at id=\"29:2sam\">Sam</at>")]
    [InlineData("<at>IncidentBot</at> note <at>Somebody</at> typed this", "note @Somebody typed this")]
    [InlineData("<at>IncidentBot</at> note a &lt;b&gt; &amp;amp; c &quot;d&quot;", "note a &lt;b&gt; &amp;amp; c \"d\"")]
    [InlineData("<quoted messageId=\"1\"/><at>IncidentBot</at> list", "list")]
    [InlineData("<at>IncidentBot</at> note <b>bold</b><br>next 5 < 6 > 4", "note bold\nnext 5 < 6 > 4")]
    [InlineData("<at>IncidentBot</at> note \u202eevil", "note \u202eevil")]
    [InlineData("<at>IncidentBot</at>", "")]
    public void A_line_is_found_in_what_Teams_sends(string text, string line) => Assert.Equal(line, TypedText.LineOf(Read(text), isPersonal: false));

    [Fact]
    public void What_is_quoted_is_not_said()
    {
        var quoting = Read("Ada Lovelace\nresolve\n\n<at>IncidentBot</at> list --all", """
            <blockquote itemscope="" itemtype="http://schema.skype.com/Reply" itemid="17"><strong itemprop="mri">Ada Lovelace</strong><p itemprop="preview">resolve</p></blockquote>
            <p><span itemtype="http://schema.skype.com/Mention" itemscope="" itemid="0">IncidentBot</span>&nbsp;list&nbsp;--all</p>
            """);
        Assert.Equal("list --all", TypedText.LineOf(quoting, isPersonal: false));
    }

    private static Activity Read(string text, string? html = null)
    {
        var activity = new JsonObject
        {
            ["type"] = "message", ["text"] = text, ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "IncidentBot" },
            ["entities"] = new JsonArray(
                Mention("<at>IncidentBot</at>", "28:bot"), Mention("<at>Ben Okri</at>", "29:1ben"), Mention("<at>Sam</at>", "29:1sam"), Mention("<at>Sam</at>", "29:2sam"), new JsonObject { ["type"] = "clientInfo" }),
            ["attachments"] = html is null ? null : new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = html }),
        };
        return JsonSerializer.Deserialize<Activity>(activity.ToJsonString(), TeamsJson.Options)!;
    }

    private static JsonObject Mention(string text, string id) => new() { ["type"] = "mention", ["text"] = text, ["mentioned"] = new JsonObject { ["id"] = id } };
}

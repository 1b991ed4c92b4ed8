using IncidentBot.Chat;
using IncidentBot.Teams.Inbound.Handling;
using IncidentBot.Teams.Install;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams.Inbound;

/// <summary>Message extensions: a message put on a timeline, an incident opened from one, an incident looked for; also where the bot is not.</summary>
public sealed class ExtensionTests
{
    [Fact]
    public async Task A_message_of_an_incidents_thread_is_put_on_its_timeline_once()
    {
        await using var rig = await InboundRig.StartAsync();
        var root = rig.Home();
        await rig.Teams.Ada.TypesAsync("show", rig.Teams.Incidents, root);
        var said = rig.Teams.Ben.Writes("till 4 is <down> & \"out\"", rig.Teams.Incidents, root, namesBot: false);
        await rig.Teams.Ada.UsesActionAsync(ExtensionCommands.AddToIncident, rig.Teams.Incidents, said);
        await rig.Teams.Cleo.UsesActionAsync(ExtensionCommands.AddToIncident, rig.Teams.Incidents, said);
        Assert.Contains("Written down.", rig.Teams.Ada.Dialog!.Words, StringComparison.Ordinal);
        Assert.Contains("Written down.", rig.Teams.Cleo.Dialog!.Words, StringComparison.Ordinal);
        Assert.Single(rig.Router.Changes);
        var line = rig.Router.Last.Text;
        Assert.Contains("Ben Okri: till 4 is \\<down> \\& \\\"out\\\"", line, StringComparison.Ordinal);
        Assert.Contains("--at ", line, StringComparison.Ordinal);
        Assert.Contains($"--link https://teams.microsoft.com/l/message/", line, StringComparison.Ordinal);
        Assert.Equal(new Place("teams", rig.Teams.Incidents.Id, root.Id), rig.Router.Last.Place);
        Assert.Empty(rig.Teams.Complaints);
    }

    [Fact]
    public async Task Elsewhere_the_incident_is_chosen()
    {
        await using var rig = await InboundRig.StartAsync();
        rig.Router.Say = r => r.Text.StartsWith("note", StringComparison.Ordinal) && !r.Text.Contains("--incident", StringComparison.Ordinal)
            ? Reply.Refuse(Card.Of(new TextBlock(ChatText.Plain("Which one do you mean?")), new ButtonsBlock([new("INC-1: tills", CommandLine.Parse(r.Text + " --incident INC-1"))])))
            : r.Text.StartsWith("note", StringComparison.Ordinal) ? Written(rig, r) : null;
        // A chat in which the bot is not.
        var elsewhere = rig.Teams.Workplace.Add(new TeamsConversation("19:elsewhere@thread.v2", "Elsewhere", ConversationKind.GroupChat) { ChatMembers = [rig.Teams.Ada, rig.Teams.Ben], ChatHasBot = false });
        var said = rig.Teams.Ben.Writes(new string('x', 3000), elsewhere, namesBot: false);
        await rig.Teams.Ada.TypesAsync("list");
        await rig.Teams.Ada.UsesActionAsync(ExtensionCommands.AddToIncident, elsewhere, said);
        Assert.Contains("Which one do you mean?", rig.Teams.Ada.Dialog!.Words, StringComparison.Ordinal);
        await rig.Teams.Ada.SubmitsAsync("INC-1: tills");
        Assert.Equal("Written down.", rig.Teams.Ada.Shown[^1]);
        Assert.Null(rig.Teams.Ada.Dialog);
        Assert.Null(rig.Router.Last.Place);
        Assert.Equal("ada@example.com", rig.Router.Last.Caller.Email);
        Assert.DoesNotContain(rig.Teams.Calls, c => c.Route("conversation").StartsWith("19:elsewhere", StringComparison.Ordinal));
        Assert.DoesNotContain(await rig.Memory.KeysAsync("conversation/"), k => k.Contains("elsewhere", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_incident_is_opened_from_a_message_after_its_form()
    {
        await using var rig = await InboundRig.StartAsync();
        await rig.Teams.Ada.TypesAsync("list", rig.Teams.GroupChat);
        var said = rig.Teams.Ben.Writes("Nobody can buy\nat all", rig.Teams.GroupChat, namesBot: false);
        await rig.Teams.Ada.UsesActionAsync(ExtensionCommands.OpenFromMessage, rig.Teams.GroupChat, said);
        var form = await rig.Teams.Ada.IsAskedAsync("Open an incident");
        var asked = rig.Router.Last;
        Assert.True(asked.AsksFirst);
        Assert.EndsWith(" \"Nobody can buy\"", asked.Text, StringComparison.Ordinal);
        form.Fill("title", "duplicate");
        await rig.Teams.Ada.SubmitsAsync();
        (await rig.Teams.Ada.IsAskedAsync("Open an incident")).Fill("title", "Nobody can buy");
        await rig.Teams.Ada.SubmitsAsync();
        Assert.Contains("Opened INC-1.", rig.Teams.Ada.Dialog!.Words, StringComparison.Ordinal);
        Assert.Equal(new Place("teams", rig.Teams.GroupChat.Id), rig.Router.Last.Place);
        Assert.Single(rig.Router.Changes);
    }

    [Fact]
    public async Task An_incident_is_found_by_who_may_see_it_and_its_card_is_put_into_their_message()
    {
        await using var rig = await InboundRig.StartAsync();
        rig.Router.Say = r => r.Text switch
        {
            "list" => Listed((1, "Cannot buy")),
            "list --all" => Listed([.. Enumerable.Range(1, 10).Select(n => (n, n == 7 ? "Mail is slow" : "Cannot buy"))]),
            "list --all --page 2" => Listed((11, "Mail is gone"), (12, "secret")),
            "show INC-12" => Reply.Refuse(Card.Say(ChatText.Plain("There is no INC-12."))),
            _ when r.Text.StartsWith("show", StringComparison.Ordinal) => Reply.Tell(Card.Of(new TitleBlock(ChatText.Plain(r.Text[5..] + " Mail")), new TextBlock(ChatText.Plain("since 08:55")), new ButtonsBlock([new("Resolve", new CommandLine("resolve"))]))),
            _ => null,
        };
        var ada = rig.Teams.Ada;
        Assert.Equal(["INC-1 Mail"], (await ada.SearchesAsync(ExtensionCommands.FindIncident, null, rig.Teams.GroupChat)).Select(f => f.Title));
        var found = await ada.SearchesAsync(ExtensionCommands.FindIncident, "MAIL", rig.Teams.GroupChat);
        Assert.Equal(["INC-7 Mail", "INC-11 Mail"], found.Select(f => f.Title));
        Assert.Equal("since 08:55", found[0].Text);
        Assert.Empty(CardButton.In(found[0].Card));
        Assert.Equal(["INC-3 Mail"], (await ada.SearchesAsync(ExtensionCommands.FindIncident, "inc-3", rig.Teams.GroupChat)).Select(f => f.Title));
        Assert.Empty(await ada.SearchesAsync(ExtensionCommands.FindIncident, "12", rig.Teams.GroupChat));
        Assert.Equal("No incident is like that.", ada.Shown[^1]);
        Assert.All(rig.Router.Requests, r => Assert.Equal((ada.ObjectId, null, false), (r.Caller.UserId, r.Place, r.CanAsk)));
        Assert.Empty(rig.Teams.Complaints);
    }

    [Theory]
    [InlineData("<p>till 4 is &lt;down&gt;&nbsp;&amp; out</p>", "till 4 is <down> & out")]
    [InlineData("<div><p>one</p><p>two<br/>three</p><ul><li>four</li><li>five</li></ul></div>", "one\ntwo\nthree\n- four\n- five")]
    [InlineData("<blockquote itemscope itemtype=\"http://schema.skype.com/Reply\" itemid=\"1\"><strong>Ada</strong><p>old</p></blockquote><p>new</p>", "new")]
    [InlineData("<p><at id=\"0\">Ben</at> and <span itemtype=\"http://schema.skype.com/Mention\" itemid=\"1\">Cleo</span> <script>alert(1)</script><b>see</b> <a href=\"https://evil.example\">this</a></p>", "@Ben and @Cleo see this")]
    [InlineData("&amp;lt;b&amp;gt; <img src=x onerror=alert(1)>", "&lt;b&gt;")]
    [InlineData("5 < 6 and <", "5 < 6 and <")]
    [InlineData("", "")]
    public void A_message_is_read_as_people_read_it(string html, string words) => Assert.Equal(words, HtmlText.ToPlain(html));

    private static Reply Written(InboundRig rig, CommandRequest request)
    {
        rig.Router.Change(request, "Written down.");
        return Reply.Tell(ChatText.Plain("Written down."));
    }

    private static Reply Listed(params (int Number, string Title)[] incidents) => Reply.Tell(Card.Of(
        new TitleBlock(ChatText.Plain("Incidents")),
        new TextBlock(ChatText.Join("\n\n", incidents.Select(i => ChatText.Plain($"INC-{i.Number} {i.Title}\nSEV1, since 08:55")))),
        new ButtonsBlock([.. incidents.Select(i => new Button($"Show INC-{i.Number}", new CommandLine("show").Value($"INC-{i.Number}"))), .. incidents.Length == 10 ? [new Button("Next page", CommandLine.Parse("list --all --page 2"))] : (Button[])[]])));
}

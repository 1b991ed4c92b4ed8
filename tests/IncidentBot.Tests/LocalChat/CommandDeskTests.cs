using IncidentBot.Chat;
using IncidentBot.LocalChat.Inbound;
using IncidentBot.LocalChat.Store;
using Xunit;

namespace IncidentBot.Tests.LocalChat;

public sealed class CommandDeskTests : IAsyncLifetime
{
    private LocalChatRig _rig = null!;

    public async ValueTask InitializeAsync() => _rig = await LocalChatRig.StartAsync();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task A_command_reaches_the_router_with_who_and_where_and_its_answer_only_the_one_who_typed_it()
    {
        var answer = await TypeAsync("ada", "/incident help", thread: 7);

        Assert.True(answer.Ok);
        var request = Assert.Single(_rig.Router.Requests);
        Assert.Equal(("/incident help", CommandSource.Typed, true), (request.Text, request.Source, request.CanAsk));
        Assert.Equal(new Place("local", Rooms.General, "7"), request.Place);
        Assert.Equal(("local", "ada", "ada@example.com"), (request.Caller.Platform, request.Caller.UserId, request.Caller.Email));
        var kept = Assert.Single(Seen("ada", thread: 7));
        Assert.Equal(("/incident help", "ada"), (kept.Text, kept.OnlyFor));
        Assert.Empty(Seen("ben", thread: 7));
    }

    [Theory]
    [InlineData("/inc help", true)]
    [InlineData("/INCIDENT", true)]
    [InlineData("  /incident open x", true)]
    [InlineData("/incidental remark", false)]
    [InlineData("the /incident was bad", false)]
    public void A_line_is_a_command_where_it_begins_with_the_word(string line, bool isCommand) => Assert.Equal(isCommand, TypedLine.IsCommand(line));

    [Fact]
    public async Task Talk_is_seen_by_everybody_and_is_no_command()
    {
        Assert.True((await TypeAsync("ada", "is it down for you too? \u202Eabc")).Ok);

        Assert.Empty(_rig.Router.Requests);
        Assert.Equal("is it down for you too? abc", Assert.Single(Seen("ben")).Text);
    }

    [Theory]
    [InlineData("/incidnt open x", "/incidnt")]
    [InlineData("/open x", "/open")]
    public async Task A_mistyped_command_is_asked_about_and_not_told_to_everybody(string line, string named)
    {
        var answer = await TypeAsync("ada", line);

        Assert.False(answer.Ok);
        Assert.Contains(named, answer.Problem, StringComparison.Ordinal);
        Assert.Empty(Seen("ben"));
    }

    [Fact]
    public async Task A_path_and_a_slash_are_talk()
    {
        Assert.True((await TypeAsync("ada", "/var/log/syslog says so")).Ok);
        Assert.True((await TypeAsync("ada", "/ 2")).Ok);
    }

    [Fact]
    public async Task A_refused_line_stays_with_its_author()
    {
        var answer = await TypeAsync("ada", "/incident nonsense");

        Assert.False(answer.Ok);
        Assert.Equal("/incident nonsense", Assert.Single(Seen("ada")).Text);
    }

    [Fact]
    public async Task Text_of_any_size_reaches_the_router_but_is_not_told_to_everybody()
    {
        var huge = new string('x', 120 * 1024);
        Assert.False((await TypeAsync("ada", "/incident " + huge)).Ok);
        Assert.Equal(huge.Length + 10, Assert.Single(_rig.Router.Requests).Text.Length);

        var answer = await TypeAsync("ada", huge);
        Assert.False(answer.Ok);
        Assert.Contains("still in the box", answer.Problem, StringComparison.Ordinal);
        Assert.Empty(Seen("ben"));
    }

    [Fact]
    public async Task The_same_delivery_is_said_once()
    {
        var cancelled = TestContext.Current.CancellationToken;
        for (var n = 0; n < 2; n++)
        {
            await _rig.Desk.TypeAsync("hello", _rig.Caller("ada"), General, 0, "same-1", cancelled);
            await _rig.Desk.PressAsync(new("Approve", new CommandLine("approve").Value("S-1")), _rig.Caller("ada"), General, 0, "same-2", cancelled);
        }

        Assert.Collection(Seen("ada"), m => Assert.Equal("hello", m.Text), m => Assert.Equal("Approve", m.Text));
        Assert.All(_rig.Router.Requests, r => Assert.Equal((CommandSource.Button, "same-2"), (r.Source, r.DeliveryId)));
    }

    [Fact]
    public async Task A_form_that_is_refused_says_at_which_field_and_keeps_nothing_and_taken_keeps_the_answer()
    {
        var cancelled = TestContext.Current.CancellationToken;
        var asked = (await TypeAsync("ada", "/incident open")).Asked;
        Assert.NotNull(asked);
        var answers = new Dictionary<string, IReadOnlyList<string>> { ["title"] = ["Cannot buy"], ["services"] = ["app-store", "itunes"], ["since"] = ["tomorrow"] };

        var refused = await _rig.Desk.SubmitAsync(asked, answers, _rig.Caller("ada"), "f-1", cancelled);
        Assert.Equal((false, "since"), (refused.Ok, refused.Refusal?.Field));
        Assert.Empty(Seen("ada"));

        answers["since"] = ["08:55"];
        Assert.True((await _rig.Desk.SubmitAsync(asked, answers, _rig.Caller("ada"), "f-2", cancelled)).Ok);
        Assert.Equal("Opened Cannot buy for app-store, itunes.", Assert.Single(Seen("ada")).Card!.ToPlain(TimeZoneInfo.Utc));
    }

    [Fact]
    public async Task In_the_conversation_with_the_bot_every_line_is_a_command()
    {
        var direct = await _rig.Rooms.DirectAsync("ada", null, TestContext.Current.CancellationToken);
        await _rig.Desk.TypeAsync("help", _rig.Caller("ada"), direct, 0, "d-1", TestContext.Current.CancellationToken);

        Assert.Equal("help", Assert.Single(_rig.Router.Requests).Text);
        Assert.Collection(_rig.Messages.Page(direct.Id, 0, "ada"), line => Assert.Equal("ada", line.Message.Author), reply => Assert.Null(reply.Message.Author));
    }

    private Channel General => _rig.Rooms.Find(Rooms.General)!;

    private Task<DeskAnswer> TypeAsync(string handle, string line, long thread = 0) =>
        _rig.Desk.TypeAsync(line, _rig.Caller(handle), General, thread, Guid.NewGuid().ToString("N"), TestContext.Current.CancellationToken);

    private List<Message> Seen(string handle, long thread = 0) => [.. _rig.Messages.Page(Rooms.General, thread, handle).Select(p => p.Message)];
}

using IncidentBot.Chat;
using IncidentBot.LocalChat.Pages;
using IncidentBot.LocalChat.Store;
using Xunit;

namespace IncidentBot.Tests.LocalChat;

public sealed class ChatSessionTests : IAsyncLifetime
{
    private LocalChatRig _rig = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _rig = await LocalChatRig.StartAsync();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    [Fact]
    public async Task A_window_sees_what_others_say_and_the_bot_changes_without_being_loaded_again()
    {
        var ben = _rig.Window("ben", Rooms.Announcements);
        var card = await PostAsync(_rig.Platform.Announcements!, "investigating", "c");
        await PostAsync(_rig.Platform.Announcements! with { ThreadId = card.Id }, "a nudge", "t");
        await _rig.Platform.EditAsync(card, Card.Say(ChatText.Plain("identified")), Cancelled);
        ben.CatchUp();

        var post = Assert.Single(ben.Posts.Posts);
        Assert.Equal(("identified", 1, 1), (post.Message.Card!.ToPlain(TimeZoneInfo.Utc), post.Replies, ben.Posts.Edits[post.Message.Id]));
    }

    [Fact]
    public async Task Unread_counts_what_others_said_elsewhere_until_it_is_looked_at()
    {
        var ada = _rig.Window("ada", Rooms.Announcements);
        await ada.TypeAsync("my own words", 0, "own");
        var ben = _rig.Window("ben", Rooms.General);
        await PostAsync(_rig.Platform.Announcements!, "news", "n");
        ada.CatchUp();
        ben.CatchUp();

        Assert.False(ada.Unread.ContainsKey(Rooms.Announcements));
        Assert.Equal(2, ben.Unread[Rooms.Announcements]);
        ben.Enter(ben.Me, Rooms.Announcements, 0);
        Assert.False(ben.Unread.ContainsKey(Rooms.Announcements));
        Assert.Equal(0, ben.NewAfter);
        await Eventually(() => _rig.Rooms.Unread(Rooms.Announcements, "ben") == 0);
    }

    [Fact]
    public async Task A_private_channel_comes_into_view_when_one_is_invited_and_no_address_opens_it_before()
    {
        var place = (await _rig.Platform.OpenChannelAsync(new("k", "inc-7", "A leak", true), Cancelled))!;
        var eve = _rig.Window("eve", "inc-7");
        Assert.Null(eve.Here);

        await _rig.Rooms.InviteAsync(place.ChannelId, ["eve"], Cancelled);
        eve.CatchUp();
        Assert.Contains(eve.Channels, c => c.Id == "inc-7");
    }

    [Fact]
    public async Task What_only_ada_sees_reaches_no_window_of_ben()
    {
        var (ada, ben) = (_rig.Window("ada", Rooms.General), _rig.Window("ben", Rooms.General));
        await ada.TypeAsync("/incident help", 0, "d");
        ada.CatchUp();
        ben.CatchUp();

        Assert.Single(ada.Posts.Posts);
        Assert.Empty(ben.Posts.Posts);
    }

    [Fact]
    public async Task When_a_command_fails_the_text_stays_and_a_number_says_where_to_look()
    {
        _rig.Router.Meanwhile = _ => throw new TimeoutException("the disk is full of secrets");
        var answer = await _rig.Window("ada", Rooms.General).TypeAsync("/incident help", 0, "d");

        Assert.False(answer.Ok);
        Assert.Contains("the log says more under", answer.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("secrets", answer.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_channel_comes_in_pages()
    {
        for (var n = 0; n < IncidentBot.LocalChat.Store.Messages.PageSize + 5; n++) await PostAsync(_rig.Platform.Announcements!, $"message {n}", $"m{n}");
        var ada = _rig.Window("ada", Rooms.Announcements);
        Assert.Equal(IncidentBot.LocalChat.Store.Messages.PageSize, ada.Posts.Posts.Count);

        ada.Posts.LoadEarlier(_rig.Messages, "ada");
        Assert.Equal(IncidentBot.LocalChat.Store.Messages.PageSize + 5, ada.Posts.Posts.Count);
        Assert.False(ada.Posts.HasEarlier);
        Assert.Equal(ada.Posts.Posts.Select(p => p.Message.Id).Order(), ada.Posts.Posts.Select(p => p.Message.Id));
    }

    private Task<MessageRef> PostAsync(Place place, string words, string key) => _rig.Platform.PostAsync(place, Card.Say(ChatText.Plain(words)), key, Cancelled);

    /// <summary>What was read is written down beside the window's own work.</summary>
    private static async Task Eventually(Func<bool> holds)
    {
        while (!holds()) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, Cancelled);
    }
}

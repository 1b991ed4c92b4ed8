using System.Text.Encodings.Web;
using IncidentBot.Chat;
using IncidentBot.LocalChat.Outbound;
using IncidentBot.Tests.Chat;
using Xunit;

namespace IncidentBot.Tests.LocalChat;

public sealed class LocalChatPlatformTests : PlatformContract, IAsyncLifetime
{
    private LocalChatRig _rig = null!;

    protected override IChatPlatform Platform => _rig.Platform;

    protected override ChatUser Ada { get; } = new("ada", "Ada", null, new Dictionary<string, string> { ["local"] = "ada" });

    /// <summary>Known by mail address alone, as somebody who came by way of Slack would be.</summary>
    protected override ChatUser Ben { get; } = new("ben-at-slack", "Ben", "BEN@example.com", new Dictionary<string, string> { ["slack"] = "U2" });

    public async ValueTask InitializeAsync() => _rig = await LocalChatRig.StartAsync();

    public ValueTask DisposeAsync() => _rig.DisposeAsync();

    protected override Task<IReadOnlyList<string>?> ReadAsync(ChatUser reader, Place place)
    {
        var handle = reader == Ada ? "ada" : "ben";
        if (_rig.Rooms.Find(place.ChannelId, handle) is null) return Task.FromResult<IReadOnlyList<string>?>(null);
        var posts = _rig.Messages.Page(place.ChannelId, place.ThreadId is null ? 0 : long.Parse(place.ThreadId), handle);
        return Task.FromResult<IReadOnlyList<string>?>([.. posts.Select(p => p.Message.Card?.ToPlain(TimeZoneInfo.Utc) ?? p.Message.Text!)]);
    }

    protected override Task<Place> GoneAsync() => Task.FromResult(new Place("local", "inc-404"));

    protected override Task<string> DrawAsync(Card card) => _rig.DrawAsync<CardView>(new() { [nameof(CardView.Card)] = card });

    protected override Task<string> DrawAsync(Form form) => _rig.DrawAsync<FormDialog>(new() { [nameof(FormDialog.Form)] = form });

    protected override string Escaped(string words) => HtmlEncoder.Default.Encode(words);

    [Fact]
    public async Task An_answer_to_an_answer_stands_under_the_first_message()
    {
        var cancelled = TestContext.Current.CancellationToken;
        var root = await Platform.PostAsync(Platform.Announcements!, Card.Say(ChatText.Plain("root")), "r", cancelled);
        var answer = await Platform.PostAsync(root.Place with { ThreadId = root.Id }, Card.Say(ChatText.Plain("answer")), "a", cancelled);
        var deeper = await Platform.PostAsync(root.Place with { ThreadId = answer.Id }, Card.Say(ChatText.Plain("deeper")), "d", cancelled);

        Assert.Equal(root.Id, deeper.Place.ThreadId);
    }

    [Fact]
    public async Task A_channel_named_by_a_stranger_gets_a_name_that_fits_an_address()
    {
        var place = await Platform.OpenChannelAsync(new("k", "../<Inc> 1?as=ada", "x", false), TestContext.Current.CancellationToken);
        Assert.Equal("inc-1-as-ada", place!.ChannelId);
    }

    [Fact]
    public async Task A_link_to_anything_but_the_web_is_only_its_words()
    {
        var drawn = await DrawAsync(Card.Of(new TextBlock(ChatText.Of($"{new LinkRun(new("javascript:alert(1)"), "press me")}")), new ImageBlock(new("file:///etc/passwd"), "a picture")));
        Assert.Contains("press me", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("passwd", drawn, StringComparison.Ordinal);
    }
}

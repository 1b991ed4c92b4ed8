using System.Reflection;
using System.Text.Json.Serialization;
using IncidentBot.Chat;
using Xunit;

namespace IncidentBot.Tests.Chat;

/// <summary>
/// What the product may expect of every chat. A platform passes by deriving from this and saying how it is looked at from the people's side.
/// </summary>
public abstract class PlatformContract
{
    protected abstract IChatPlatform Platform { get; }

    /// <summary>Two people whom the platform knows.</summary>
    protected abstract ChatUser Ada { get; }

    protected abstract ChatUser Ben { get; }

    /// <summary>Somebody whom it has never met.</summary>
    protected virtual ChatUser Stranger { get; } = new("zoe", "Zoe", "zoe@elsewhere.example", new Dictionary<string, string>());

    /// <summary>What a person reads at a place, oldest first, a message a string; null where they do not see the place.</summary>
    protected abstract Task<IReadOnlyList<string>?> ReadAsync(ChatUser reader, Place place);

    /// <summary>A place that was there once, or never.</summary>
    protected abstract Task<Place> GoneAsync();

    /// <summary>A card as it leaves for the screen.</summary>
    protected abstract Task<string> DrawAsync(Card card);

    /// <summary>A form as it leaves for the screen.</summary>
    protected abstract Task<string> DrawAsync(Form form);

    /// <summary>How the platform writes words that are text and nothing else.</summary>
    protected abstract string Escaped(string words);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_key_posts_once()
    {
        var place = await PlaceAsync();
        var first = await Platform.PostAsync(place, Say("first words"), "key-1", Cancelled);
        var again = await Platform.PostAsync(place, Say("other words"), "key-1", Cancelled);
        var other = await Platform.PostAsync(place, Say("later words"), "key-2", Cancelled);

        Assert.Equal(first, again);
        Assert.NotEqual(first.Id, other.Id);
        Assert.Collection(await SeenAsync(Ada, place), m => Assert.Contains("first words", m), m => Assert.Contains("later words", m));
    }

    [Fact]
    public async Task The_same_key_posts_once_when_it_is_asked_for_at_the_same_time()
    {
        var place = await PlaceAsync();
        var posted = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Platform.PostAsync(place, Say("together"), "one key", Cancelled))));

        Assert.Single(posted.Distinct());
        Assert.Single(await SeenAsync(Ada, place));
    }

    [Fact]
    public async Task An_edit_replaces_the_card_where_it_stands()
    {
        var place = await PlaceAsync();
        var first = await Platform.PostAsync(place, Say("investigating"), "a", Cancelled);
        await Platform.PostAsync(place, Say("something else"), "b", Cancelled);
        await Platform.EditAsync(first, Say("identified"), Cancelled);

        Assert.Collection(await SeenAsync(Ben, place), m => Assert.Contains("identified", m), m => Assert.Contains("something else", m));
        Assert.DoesNotContain(await SeenAsync(Ben, place), m => m.Contains("investigating", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_said_in_a_thread_stands_under_its_message_and_not_in_the_channel()
    {
        var place = await PlaceAsync();
        var root = await Platform.PostAsync(place, Say("the card"), "root", Cancelled);
        var thread = place with { ThreadId = root.Id };
        var answer = await Platform.PostAsync(thread, Say("the nudge"), "answer", Cancelled);

        Assert.Equal(thread, answer.Place);
        Assert.Single(await SeenAsync(Ada, place));
        Assert.Contains(await SeenAsync(Ada, thread), m => m.Contains("the nudge", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_key_opens_one_channel_and_a_taken_name_another()
    {
        var first = await Platform.OpenChannelAsync(new("incident-1", "inc-1", "Cannot buy", false), Cancelled);
        var again = await Platform.OpenChannelAsync(new("incident-1", "inc-1", "Cannot buy", false), Cancelled);
        var other = await Platform.OpenChannelAsync(new("incident-2", "inc-1", "Cannot sign in", false), Cancelled);

        Assert.Equal(first, again);
        Assert.True(first is null || first != other);
    }

    [Fact]
    public async Task A_private_channel_is_seen_by_those_invited_and_nobody_else()
    {
        if (await Platform.OpenChannelAsync(new("secret", "inc-9", "A leak", true), Cancelled) is not { } place) return;
        await Platform.InviteAsync(place, [Ada, Stranger], Cancelled);
        await Platform.InviteAsync(place, [Ada], Cancelled);
        await Platform.PostAsync(place, Say("for few"), "secret-1", Cancelled);

        Assert.Single(await SeenAsync(Ada, place));
        Assert.Null(await ReadAsync(Ben, place));
    }

    [Fact]
    public async Task A_conversation_is_one_for_each_person_and_theirs_alone()
    {
        var place = await Platform.DirectAsync(Ada, Cancelled);
        Assert.NotNull(place);
        Assert.Equal(place, await Platform.DirectAsync(Ada, Cancelled));
        await Platform.PostAsync(place, Say("for ada"), "direct-1", Cancelled);

        Assert.Single(await SeenAsync(Ada, place));
        Assert.Null(await ReadAsync(Ben, place));
    }

    [Fact]
    public async Task There_is_no_conversation_with_somebody_unknown() => Assert.Null(await Platform.DirectAsync(Stranger, Cancelled));

    [Fact]
    public async Task What_is_gone_is_refused_for_good()
    {
        var gone = await GoneAsync();
        var place = await PlaceAsync();

        Assert.True((await Assert.ThrowsAsync<DeliveryException>(() => Platform.PostAsync(gone, Say("hello"), "gone-1", Cancelled))).IsFinal);
        Assert.True((await Assert.ThrowsAsync<DeliveryException>(() => Platform.InviteAsync(gone, [Ada], Cancelled))).IsFinal);
        Assert.True((await Assert.ThrowsAsync<DeliveryException>(() => Platform.EditAsync(new(place, "987654321"), Say("hello"), Cancelled))).IsFinal);
        Assert.True((await Assert.ThrowsAsync<DeliveryException>(() => Platform.PostAsync(place with { ThreadId = "987654321" }, Say("hello"), "gone-2", Cancelled))).IsFinal);
    }

    [Fact]
    public async Task Every_kind_of_block_run_and_field_is_drawn()
    {
        var card = PlatformSamples.Everything;
        var form = PlatformSamples.Form;
        AssertHasAll<Block>(card.Blocks);
        AssertHasAll<ChatRun>(card.Blocks.OfType<TextBlock>().SelectMany(b => b.Text.Runs).Concat(card.Blocks.OfType<FactsBlock>().SelectMany(b => b.Facts).SelectMany(f => f.Value.Runs)));
        AssertHasAll<Field>(form.Fields);

        var drawn = await DrawAsync(card);
        foreach (var words in (string[])["Cannot buy from the App Store", "ada", "buying fails", "browsing works", "show INC-1", "in the runbook", "SEV-1", "map.png", "Next update by", "Approve", "Resolve"])
            Assert.Contains(words, drawn, StringComparison.OrdinalIgnoreCase);
        var asked = await DrawAsync(form);
        foreach (var words in (string[])["Open an incident", "What can customers feel?", "SEV-1, the worst", "Service 14", "08:55, or 10m ago", "Commander", "What is known", "Open it"])
            Assert.Contains(words, asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_from_outside_stay_words()
    {
        var form = PlatformSamples.Form with { Title = PlatformSamples.Hostile, Fields = [new TextField("title", PlatformSamples.Hostile) { Value = PlatformSamples.Hostile }] };
        foreach (var drawn in (string[])[await DrawAsync(PlatformSamples.HostileCard), await DrawAsync(form)])
        {
            Assert.Contains(Escaped(PlatformSamples.Hostile), drawn, StringComparison.Ordinal);
            Assert.DoesNotContain(PlatformSamples.Hostile, drawn, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_card_beyond_every_limit_is_posted_all_the_same()
    {
        var place = await PlaceAsync();
        var message = await Platform.PostAsync(place, PlatformSamples.Huge, "huge", Cancelled);
        await Platform.EditAsync(message, PlatformSamples.Huge with { Tone = Tone.Good }, Cancelled);

        Assert.NotEmpty(await SeenAsync(Ada, place));
    }

    /// <summary>A channel in which things can be said and answered under.</summary>
    protected virtual async Task<Place> PlaceAsync() =>
        await Platform.OpenChannelAsync(new("a-place", "a-place", "A place to try things", false), Cancelled)
        ?? Platform.Announcements
        ?? throw new InvalidOperationException("The platform has no channel to try things in.");

    private async Task<IReadOnlyList<string>> SeenAsync(ChatUser reader, Place place)
    {
        var seen = await ReadAsync(reader, place);
        Assert.NotNull(seen);
        return seen;
    }

    private static Card Say(string words) => Card.Say(ChatText.Plain(words));

    private static void AssertHasAll<T>(IEnumerable<T> samples) where T : notnull =>
        Assert.Empty(typeof(T).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => a.DerivedType).Except(samples.Select(s => s.GetType())));
}

using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Teams.Api;
using IncidentBot.Teams.Api.Schema;
using IncidentBot.Teams.Inbound.Receiving;

namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>
/// Where the app comes, it says once what to do first; where it goes, or what it was in goes, nobody calls any more. Where it is, <see cref="References"/> takes down from
/// whatever comes in.
/// </summary>
internal sealed class Installations(References references, TeamsPlatform platform, IPlatformMemory memory)
{
    /// <summary>The app, or somebody, came or went; or a channel or a team did.</summary>
    public async Task<Outcome> HandleAsync(Activity news, CancellationToken cancellationToken)
    {
        if (news.Conversation?.Id is not { } conversation) return Outcome.Done;
        if (Ended(news) is { } gone) await references.MarkDeadAsync(ConversationReference.BareId(gone), news.GetTeamsData().EventType ?? "gone", cancellationToken);
        else if (HasCome(news)) await GreetAsync(Whereabouts.PlaceOf(conversation), news.Conversation.ConversationType == "personal", cancellationToken);
        return Outcome.Done;
    }

    private async Task GreetAsync(Place place, bool isPersonal, CancellationToken cancellationToken)
    {
        // An installation is told in two ways; and whoever takes the app out and in again knows it.
        var key = MemoryKey.Of("welcome/", place.ChannelId);
        if (await memory.RecallAsync(TeamsPlatform.PlatformName, key, cancellationToken) is not null) return;
        try
        {
            await platform.PostAsync(place, isPersonal ? ToOne : ToMany, key, cancellationToken);
        }
        catch (DeliveryException e) when (e.IsFinal)
        {
            // Installed, and not to be heard there: a channel in which only owners write.
        }
        await memory.KeepAsync(TeamsPlatform.PlatformName, key, "", null, cancellationToken);
    }

    private static Card ToOne { get; } = Card.Of(
        new TitleBlock(ChatText.Of($"Good to have you")),
        new TextBlock(ChatText.Of($"When something breaks, tell me here or by my name in a channel: {"open Cannot buy from the App Store --sev 1":code}. I keep the record, remind the team, and help to tell customers. What is for you alone, I tell you here.")),
        ButtonsBlock.Of(
            new Button("Open an incident", new CommandLine("open")) { Style = ButtonStyle.Primary, Asks = true },
            new Button("What waits for me", new CommandLine("home")),
            new Button("Help", new CommandLine("help")))) with { Tone = Tone.Info };

    private static Card ToMany { get; } = Card.Of(
        new TitleBlock(ChatText.Of($"I keep track of incidents")),
        new TextBlock(ChatText.Of($"Say my name and what is wrong: {"@IncidentBot open Cannot buy from the App Store --sev 1":code}. Add me for yourself, too (Apps → IncidentBot → Add), so that I can tell you what is for you alone.")),
        ButtonsBlock.Of(
            new Button("Open an incident", new CommandLine("open")) { Style = ButtonStyle.Primary, Asks = true },
            new Button("What is open", new CommandLine("list")),
            new Button("Help", new CommandLine("help")))) with { Tone = Tone.Info };

    private static bool HasCome(Activity news) => news.Type == ActivityTypes.InstallationUpdate
        ? news.Action == "add"
        : news.Recipient?.Id is { } bot && news.MembersAdded?.Any(m => m.Id == bot) == true;

    // Where it was taken out itself, References has heard already.
    private static string? Ended(Activity news) => news.GetTeamsData() switch
    {
        { EventType: "channelDeleted", Channel.Id: { } channel } => channel,
        { EventType: "teamDeleted" or "teamHardDeleted" or "teamArchived" } => news.Conversation!.Id,
        _ => null,
    };
}

using IncidentBot.Chat;
using IncidentBot.Features.Statements.Ledger;
using IncidentBot.Features.Statements.Ledger.Webhooks;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Mail;
using IncidentBot.Messages;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements;

/// <summary>The settings under <c>Targets</c>.</summary>
internal sealed class TargetsOptions
{
    /// <summary>Channels that hear of every published statement, beside the announcement channels: <c>local/general</c>, <c>slack/C123</c>.</summary>
    public IReadOnlyList<string> ChatChannels { get; set; } = [];

    /// <summary>Receivers that hear of every statement, beside those that subscribe.</summary>
    public IReadOnlyList<WebhookOptions> Webhooks { get; set; } = [];

    /// <summary>Whether webhooks may reach this machine's own network: loopback, private and the like. A loopback address that stands in <see cref="Webhooks"/> needs no leave.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>Whether webhooks may go without TLS.</summary>
    public bool AllowPlainHttp { get; set; }

    /// <summary>How many webhooks are called at once at most.</summary>
    public int WebhooksAtOnce { get; set; } = 16;

    /// <summary>The server for mail.</summary>
    public MailOptions Mail { get; set; } = new();
}

/// <summary>Where statements go.</summary>
internal sealed class Targets(Platforms platforms, IOptions<TargetsOptions> options, IOptions<SubscriptionsOptions> subscriptions)
{
    /// <summary>The public page; everything that is published is on it.</summary>
    public const string Page = "status-page";

    /// <summary>Atom and JSON feed.</summary>
    public const string Feed = "feed";

    /// <summary>The announcement channels and those of the settings.</summary>
    public const string Chat = "chat";

    /// <summary>The receivers of the settings and those that subscribed.</summary>
    public const string Webhooks = "webhooks";

    /// <summary>Those who subscribed by mail.</summary>
    public const string Mail = "mail";

    /// <summary>What can be asked for.</summary>
    public static IReadOnlyList<string> Names { get; } = [Page, Feed, Chat, Webhooks, Mail];

    /// <summary>What is set up here.</summary>
    public IReadOnlyList<string> Configured => [.. Names.Where(IsConfigured)];

    /// <summary>What was asked for, with the page; everything that is set up where nothing was.</summary>
    public IReadOnlyList<string> Complete(IReadOnlyList<string>? wanted) => wanted is null ? Configured : [.. Names.Where(n => n == Page || wanted.Contains(n))];

    /// <summary>Refuses a target that there is not, or not here.</summary>
    public void RefuseUnknown(IReadOnlyList<string>? wanted)
    {
        if (wanted?.FirstOrDefault(t => !Configured.Contains(t, StringComparer.OrdinalIgnoreCase)) is not { } unknown) return;
        throw new RefusalException(Names.Contains(unknown, StringComparer.OrdinalIgnoreCase)
            ? ChatText.Of($"{unknown:code} is not set up here, so nobody would hear of it. Statements go to {string.Join(", ", Configured)}.")
            : ChatText.Of($"{unknown:code} is no target. Statements go to {string.Join(", ", Configured)}."), "draft --to status-page,feed", "to");
    }

    /// <summary>How those are reached who stand behind a target in the ledger; null for a target that is one place.</summary>
    public static Medium? MediumOf(string target) => target switch { Webhooks => Medium.Webhook, Mail => Medium.Mail, _ => null };

    /// <summary>Each delivery that is to be made: <c>status-page</c>, <c>feed</c>, <c>chat:local/incidents</c>, <c>webhooks</c>, <c>mail</c>.</summary>
    public IReadOnlyList<string> Deliveries(IReadOnlyList<string> targets) =>
        [.. targets.Where(t => t != Chat), .. targets.Contains(Chat) ? ChatPlaces().Select(p => $"chat:{p.Platform}/{p.ChannelId}").Distinct() : []];

    /// <summary>The place of a chat delivery.</summary>
    public static Place PlaceOf(string delivery)
    {
        var parts = delivery["chat:".Length..].Split('/', 2);
        return new(parts[0], parts[1]);
    }

    private bool IsConfigured(string target) => target switch
    {
        Webhooks => options.Value.Webhooks.Count > 0 || subscriptions.Value.Webhooks,
        Mail => options.Value.Mail.Host.Length > 0,
        _ => true,
    };

    private IEnumerable<Place> ChatPlaces() => platforms.All.Select(p => p.Announcements).OfType<Place>()
        .Concat(options.Value.ChatChannels.Select(c => PlaceOf("chat:" + c)).Where(p => platforms.All.Any(a => a.Name == p.Platform)));
}

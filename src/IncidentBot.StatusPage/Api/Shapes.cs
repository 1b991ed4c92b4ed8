using System.Text.Json.Serialization;

namespace IncidentBot.StatusPage.Api;

// Atlassian Statuspage's public status API v2, field for field and in its spelling (snake_case). What is ours stands last in each,
// under names that theirs does not use.

/// <summary>The page itself.</summary>
internal sealed record ApiPage(string Id, string Name, string Url, string TimeZone, string UpdatedAt);

/// <summary>How it is altogether.</summary>
internal sealed record ApiStatus(string Indicator, string Description);

/// <summary>A service, or a group of them.</summary>
internal sealed record ApiComponent(
    string Id, string Name, string Status, string CreatedAt, string UpdatedAt, int Position, string? Description, bool Showcase,
    string? StartDate, string? GroupId, string PageId, bool Group, bool OnlyShowIfDegraded)
{
    /// <summary>The members of a group; left out of a service, as theirs does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Components { get; init; }

    /// <summary>Ours: where it is impaired, sorted ISO codes; empty where it is well.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>Ours: whether that is all of where it is offered.</summary>
    public required bool Everywhere { get; init; }
}

/// <summary>An incident; planned work has two more fields.</summary>
internal sealed record ApiIncident(
    string Id, string Name, string Status, string CreatedAt, string UpdatedAt, string? MonitoringAt, string? ResolvedAt, string Impact,
    string Shortlink, string StartedAt, string PageId, IReadOnlyList<ApiUpdate> IncidentUpdates, IReadOnlyList<ApiComponent> Components)
{
    /// <summary>When planned work begins.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ScheduledFor { get; init; }

    /// <summary>When it is to end.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? ScheduledUntil { get; init; }

    /// <summary>Ours: what was promised; null where nothing was, or it is over.</summary>
    public required string? NextUpdateAt { get; init; }

    /// <summary>Ours: where it is, sorted ISO codes.</summary>
    public required IReadOnlyList<string> Countries { get; init; }

    /// <summary>Ours: what is impaired, and where.</summary>
    public required IReadOnlyList<ApiImpact> Impacts { get; init; }

    /// <summary>Ours: whether it is an exercise.</summary>
    public required bool Drill { get; init; }

    /// <summary>Ours: the language of its name.</summary>
    public required string Locale { get; init; }
}

/// <summary>Ours: a service, its level, and where.</summary>
internal sealed record ApiImpact(string ComponentId, string Status, IReadOnlyList<string> Countries, bool Everywhere);

/// <summary>A published statement.</summary>
internal sealed record ApiUpdate(
    string Id, string Status, string Body, string IncidentId, string CreatedAt, string UpdatedAt, string DisplayAt,
    IReadOnlyList<ApiAffected> AffectedComponents, bool DeliverNotifications, string? CustomTweet, string? TweetId,
    string State, string? NextUpdateAt, string Locale);

/// <summary>What a statement changed of a service.</summary>
internal sealed record ApiAffected(string Code, string Name, string OldStatus, string NewStatus);

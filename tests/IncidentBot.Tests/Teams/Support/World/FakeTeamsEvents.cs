using System.Text.Json.Nodes;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>What happens to teams, channels and the app's installation, of which the bot is told (§2.5, §2.6).</summary>
internal sealed partial class FakeTeams
{
    /// <summary>Somebody installs the app for themselves.</summary>
    public async Task InstallAsync(TeamsPerson person)
    {
        person.HasApp = true;
        await MembersAsync(person, person.Chat, "membersAdded", [BotId], null);
        await InstallationAsync(person, person.Chat, "add");
    }

    /// <summary>Somebody takes the app away from themselves.</summary>
    public Task UninstallAsync(TeamsPerson person)
    {
        person.HasApp = false;
        return InstallationAsync(person, person.Chat, "remove");
    }

    /// <summary>Somebody installs the app in the team, beginning with a channel of it.</summary>
    public async Task InstallInTeamAsync(TeamsPerson person, TeamsConversation? selected = null)
    {
        Team.HasBot = true;
        await MembersAsync(person, General, "membersAdded", [BotId], "teamMemberAdded");
        await InstallationAsync(person, General, "add", selected);
    }

    /// <summary>Somebody takes the app out of the team.</summary>
    public async Task UninstallFromTeamAsync(TeamsPerson person)
    {
        Team.HasBot = false;
        await MembersAsync(person, General, "membersRemoved", [BotId], "teamMemberRemoved");
        await InstallationAsync(person, General, "remove");
    }

    /// <summary>People join or leave the team; told with ids only.</summary>
    public Task MembersAsync(TeamsPerson by, TeamsConversation where, string kind, IReadOnlyList<string> ids, string? eventType)
    {
        var activity = Event(by, where, eventType);
        activity[kind] = new JsonArray([.. ids.Select(id => (JsonNode)(Workplace.Person(id) is { } person ? new JsonObject { ["id"] = id, ["aadObjectId"] = person.ObjectId } : new JsonObject { ["id"] = id }))]);
        return DeliverAsync(activity);
    }

    /// <summary>Something becomes of the team or of a channel: <c>channelRenamed</c>, <c>channelDeleted</c>, <c>teamArchived</c> and the like.</summary>
    public Task<TeamsAck> HappensAsync(TeamsPerson by, TeamsConversation where, string eventType)
    {
        if (eventType == "channelDeleted") where.IsDeleted = true;
        return DeliverAsync(Event(by, where, eventType));
    }

    private JsonObject Event(TeamsPerson by, TeamsConversation where, string? eventType)
    {
        var activity = Activities.Of(this, "conversationUpdate", by, where);
        var data = (JsonObject)activity["channelData"]!;
        if (eventType is not null) data["eventType"] = eventType;
        if (where.Team is not { } team) return activity;
        // Of a team's events, the conversation is its General channel.
        activity["conversation"] = new JsonObject { ["id"] = team.Id, ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = TenantId };
        data["team"] = new JsonObject { ["id"] = team.Id, ["name"] = team.Name, ["aadGroupId"] = team.AadGroupId };
        if (eventType?.StartsWith("channel", StringComparison.Ordinal) == true) data["channel"] = new JsonObject { ["id"] = where.Id, ["name"] = where.Name };
        else data.Remove("channel");
        return activity;
    }

    private Task<TeamsAck> InstallationAsync(TeamsPerson by, TeamsConversation where, string action, TeamsConversation? selected = null)
    {
        var activity = Activities.Of(this, "installationUpdate", by, where);
        activity["action"] = action;
        if (selected is not null) ((JsonObject)activity["channelData"]!)["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = selected.Id } };
        return DeliverAsync(activity);
    }
}

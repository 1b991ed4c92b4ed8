using Microsoft.Extensions.DependencyInjection;

namespace IncidentBot.Teams;

/// <summary>What is told of Teams once the program is up.</summary>
internal static class TeamsBanner
{
    /// <summary>Who the bot is there and where it is called, in a line; waits for Entra a moment only.</summary>
    public static async Task<string> DescribeAsync(IServiceProvider services, string url, CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<TeamsOptions>();
        var way = $"called at {url}/api/messages";
        if (options.AllowAnonymous) return $"LETS ANYBODY IN (Teams:AllowAnonymous), {way}";
        return await services.GetRequiredService<TeamsReach>().TroubleAsync(cancellationToken) is { } trouble
            ? $"Entra {trouble}, {way}; the verb doctor tells more"
            : $"the app {options.AppId}, {way}";
    }
}

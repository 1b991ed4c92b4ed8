using IncidentBot.Features.Statements.Ledger;
using IncidentBot.Host.Api;
using IncidentBot.Host.Health;
using IncidentBot.Host.Security;
using IncidentBot.LocalChat;
using IncidentBot.People;
using IncidentBot.Public;
using IncidentBot.Slack;
using IncidentBot.StatusPage;
using IncidentBot.StatusPage.Preview;
using IncidentBot.Teams;
using Microsoft.Extensions.Options;

namespace IncidentBot.Host;

/// <summary>What the program is put together from; the only place that knows every part.</summary>
internal static class Composition
{
    /// <summary>The product and what the public reads: all that a drill needs, too. Nothing in here starts work of its own.</summary>
    public static void AddProduct(IServiceCollection services, IConfiguration settings)
    {
        services.AddIncidentBot(settings);
        services.AddStatusPage();
        services.AddOptions<StatusPageOptions>().BindKnown(settings.GetSection("StatusPage"), "UptimeRule", "ExportFolder")
            .PostConfigure(o => o.PublicUrl = o.PublicUrl.Length > 0 ? o.PublicUrl : FirstUrl(settings) + "/status");
    }

    /// <summary>What a running program has besides: the doors for people and programs, and whoever looks after it.</summary>
    public static void AddDoors(IServiceCollection services, IConfiguration settings)
    {
        services.AddHangfireWakeUp();
        services.AddLedgerPost();
        if (HasLocalChat(settings))
        {
            services.AddLocalChat(chat => settings.GetSection("LocalChat").Bind(chat));
            // Its own cast has approvers; without this, a newcomer's drafts could be approved by anybody.
            services.AddOptions<PeopleOptions>().PostConfigure<IOptions<LocalChatOptions>>((people, chat) =>
                people.Approvers = people.Approvers.Count > 0 ? people.Approvers : chat.Value.Approvers);
        }
        if (HasSlack(settings))
        {
            services.AddSlack(slack => settings.GetSection("Slack").Bind(slack));
            services.AddSingleton<IValidateOptions<SlackOptions>>(new KnownKeys<SlackOptions>(settings.GetSection("Slack"), nameof(SlackOptions.InviteGroups)));
        }
        if (HasTeams(settings))
        {
            services.AddTeams(teams => settings.GetSection("Teams").Bind(teams));
            services.AddSingleton<IValidateOptions<TeamsOptions>>(new KnownKeys<TeamsOptions>(settings.GetSection("Teams")));
        }
        services.AddApi(settings);
        var health = services.AddHealth();
        if (HasSlack(settings)) health.AddCheck<SlackCheck>("slack", tags: [HealthEndpoints.Ready]);
        if (HasTeams(settings)) health.AddCheck<TeamsCheck>("teams", tags: [HealthEndpoints.Ready]);
    }

    /// <summary>The pages that strangers may read.</summary>
    public static void MapPublic(WebApplication app)
    {
        app.UseSecurityHeaders();
        app.MapStatusPage();
        // Open to those alone whom the chat gave a link, and to nobody else: to strangers it is a page that opens nothing.
        app.MapPreview();
        // Who types the host alone looks for the page.
        app.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], (HttpRequest request) => Results.Redirect("/status" + request.QueryString));
    }

    /// <summary>Every path of a running program.</summary>
    public static void Map(WebApplication app)
    {
        app.UseFailureSentence();
        MapPublic(app);
        app.MapApi();
        app.MapHealth();
        if (HasLocalChat(app.Configuration)) app.MapLocalChat();
        if (HasSlack(app.Configuration)) app.MapSlack();
        if (HasTeams(app.Configuration)) app.MapTeams();
    }

    /// <summary>Whether the local chat is there: by its own setting, and else only where no other chat is configured.</summary>
    public static bool HasLocalChat(IConfiguration settings) =>
        settings.GetValue<bool?>("LocalChat:Enabled") ?? !(HasSlack(settings) || HasTeams(settings));

    /// <summary>Whether there is Slack: where its section is.</summary>
    public static bool HasSlack(IConfiguration settings) => settings.GetSection("Slack").Exists();

    /// <summary>Whether there is Teams: where its section is.</summary>
    public static bool HasTeams(IConfiguration settings) => settings.GetSection("Teams").Exists();

    /// <summary>The first address of <c>Urls</c> as a browser writes it.</summary>
    /// <exception cref="StartException">It is no address.</exception>
    public static string FirstUrl(IConfiguration settings)
    {
        var first = (settings["Urls"] ?? SettingsFiles.DefaultUrls).Split(';')[0].Trim().TrimEnd('/');
        if (!first.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !first.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            throw new StartException($"Urls: “{Chat.OutsideText.OneLine(first, 100)}” is no address; write it as in http://localhost:5080.");
        return first.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal);
    }
}

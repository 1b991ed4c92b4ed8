using System.Runtime.CompilerServices;
using IncidentBot.Chat;
using IncidentBot.Teams.Api;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IncidentBot.Teams.Install;

/// <summary>Looks at what Teams needs: the ids, a token, the certificate's time, the keys by which callers are known, the clock, the announcement conversation.</summary>
/// <param name="services">Asked only when it looks: with wrong settings nothing of Teams can be put together.</param>
internal sealed class TeamsDoctor(IServiceProvider services) : IDoctorCheck
{
    private static readonly TimeSpan SoonExpires = TimeSpan.FromDays(30);

    public string Name => "Teams";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var options = services.GetRequiredService<IOptions<TeamsOptions>>().Value;
        var time = services.GetRequiredService<TimeProvider>();
        if (options.AllowAnonymous)
        {
            yield return Finding.Good("anybody is let in, as the playground needs it; take Teams:AllowAnonymous out before anything real happens here");
            yield break;
        }

        var door = await TokenAsync(services.GetRequiredService<BotTokens>(), options, cancellationToken);
        yield return door;
        if (options.Certificate.Length > 0 && Expiry(options, time) is { } expiry) yield return expiry;
        await foreach (var finding in KeysDoctor.ExamineAsync(options, services.GetRequiredService<LoginHttp>(), time, cancellationToken)) yield return finding;
        if (!door.IsGood) yield break;

        yield return await AnnounceDoctor.ExamineAsync(services.GetRequiredService<ConnectorClient>(), services.GetRequiredService<References>(), options.AnnounceConversation, cancellationToken);
    }

    private static async Task<Finding> TokenAsync(BotTokens tokens, TeamsOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await tokens.AcquireAsync(forceRefresh: false, cancellationToken);
            return Finding.Good($"Entra gives the bot its tokens, as the app {options.AppId} of the tenant {options.TenantId}");
        }
        catch (ConnectorException e)
        {
            return TokenTrouble.Of(e);
        }
    }

    private static Finding? Expiry(TeamsOptions options, TimeProvider time)
    {
        using var certificate = TeamsCertificate.Load(options);
        var ends = new DateTimeOffset(certificate.NotAfter.ToUniversalTime(), TimeSpan.Zero);
        var day = InstantText.Format(ends, InstantFormat.Full, TimeZoneInfo.Utc);
        return (ends - time.GetUtcNow()) switch
        {
            var left when left <= TimeSpan.Zero => Finding.Bad($"the certificate expired on {day}", "Make a new one, upload its public part to the app's registration in Entra, and put the file in the place of Teams:Certificate"),
            var left when left <= SoonExpires => Finding.Bad($"the certificate expires on {day}", "Make a new one in time, upload its public part to the app's registration in Entra, and put the file in the place of Teams:Certificate"),
            _ => null,
        };
    }
}

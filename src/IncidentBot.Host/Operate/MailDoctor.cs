using System.Runtime.CompilerServices;
using IncidentBot.Chat;
using IncidentBot.Features.Statements;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Mail;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace IncidentBot.Host.Operate;

/// <summary>Looks whether the mail server lets us in, and how many get statements. It sends nothing, and says nothing where no mail is set up.</summary>
internal sealed class MailDoctor(IConfiguration settings, IServiceProvider services) : IDoctorCheck
{
    public string Name => "mail";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var mailer = services.GetRequiredService<IMailer>();
        if (!mailer.IsConfigured) yield break;
        yield return await KnockAsync(mailer, cancellationToken);
        if (await CountAsync(cancellationToken) is { } count) yield return Finding.Good($"{count} get statements by mail");
    }

    private async Task<Finding> KnockAsync(IMailer mailer, CancellationToken cancellationToken)
    {
        try
        {
            await mailer.KnockAsync(cancellationToken);
            var mail = services.GetRequiredService<IOptions<TargetsOptions>>().Value.Mail;
            return Finding.Good($"{mail.Host}:{mail.Port} lets us in, and we write as {mail.From}");
        }
        catch (MailServerException e)
        {
            return Finding.Bad(e.Message.TrimEnd('.'), "See Targets:Mail, and that this machine may reach it");
        }
    }

    // Before the first start there is nobody, and no database that looking should make.
    private async Task<int?> CountAsync(CancellationToken cancellationToken)
    {
        if (StoreFolder.FileOf(settings, "Store:ConnectionString") is { } file && !File.Exists(file)) return null;
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<IncidentDb>();
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any()) return null;
        return await db.Subscribers.CountAsync(s => s.Medium == Medium.Mail && s.State == SubscriberState.Active, cancellationToken);
    }
}

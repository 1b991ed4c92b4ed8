using System.Runtime.CompilerServices;
using IncidentBot.Chat;
using IncidentBot.Features.Statements;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace IncidentBot.Mail;

/// <summary>Looks whether the mail server lets the program in. It sends nothing.</summary>
/// <param name="services">Asked only when it looks: with wrong settings nothing can be put together.</param>
internal sealed class MailDoctor(IServiceProvider services) : IDoctorCheck
{
    /// <inheritdoc/>
    public string Name => "mail";

    /// <inheritdoc/>
    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var mailer = services.GetRequiredService<SmtpMailer>();
        if (mailer.IsConfigured) yield return await LookAsync(mailer, services.GetRequiredService<IOptions<TargetsOptions>>().Value.Mail, cancellationToken);
    }

    private static async Task<Finding> LookAsync(SmtpMailer mailer, MailOptions mail, CancellationToken cancellationToken)
    {
        try
        {
            await mailer.GreetAsync(cancellationToken);
            return Finding.Good($"{mail.Host}:{mail.Port} takes mail from {mail.From}{(mail.User.Length > 0 ? ", signed in" : "")}");
        }
        catch (MailServerException problem)
        {
            return Finding.Bad(problem.Message.TrimEnd('.'), "Look at Targets:Mail (Host, Port, Tls, User, Password)");
        }
    }
}

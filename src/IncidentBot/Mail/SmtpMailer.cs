using System.Collections.Concurrent;
using System.Net.Sockets;
using IncidentBot.Chat;
using IncidentBot.Features.Statements;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace IncidentBot.Mail;

/// <summary>
/// Sends over SMTP, on connections that are kept between two mails. Each mail is one transaction with one recipient; what is refused is told apart:
/// 5xx is for good, 4xx and a lost connection are not, and a server that lets nobody in is nobody's mail's fault.
/// </summary>
internal sealed class SmtpMailer(IOptions<TargetsOptions> options, TimeProvider time) : IMailer, IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(20);
    private readonly ConcurrentBag<(SmtpClient Client, DateTimeOffset Since)> _idle = [];
    private readonly MailOptions _mail = options.Value.Mail;

    /// <inheritdoc/>
    public bool IsConfigured => _mail.Host.Length > 0;

    /// <inheritdoc/>
    public async Task<string> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        using var message = MimeMail.Write(mail, _mail, time.GetUtcNow());
        var client = await RentAsync(cancellationToken);
        using var patience = Patient(cancellationToken);
        try
        {
            var answer = await client.SendAsync(message, patience.Token);
            _idle.Add((client, time.GetUtcNow()));
            return OutsideText.OneLine(answer, 200);
        }
        catch (Exception problem) when (problem is SmtpCommandException or SmtpProtocolException or IOException or SocketException or ServiceNotConnectedException or TimeoutException)
        {
            // Whatever stood half-said on that connection is gone with it.
            client.Dispose();
            throw Told(problem, mail.To);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            client.Dispose();
            throw DeliveryException.TryAgain($"The mail server did not answer within {Patience.TotalSeconds:0} seconds.", inner: late);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    /// <summary>Comes in, and sends nothing.</summary>
    /// <exception cref="MailServerException">The server cannot be reached, or lets nobody in.</exception>
    public async Task GreetAsync(CancellationToken cancellationToken) => await EndAsync(await RentAsync(cancellationToken));

    /// <inheritdoc/>
    public async Task RestAsync()
    {
        while (_idle.TryTake(out var idle)) await EndAsync(idle.Client);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await RestAsync();

    private async Task<SmtpClient> RentAsync(CancellationToken cancellationToken)
    {
        while (_idle.TryTake(out var idle))
        {
            if (idle.Client.IsConnected && time.GetUtcNow() - idle.Since < KeptFor) return idle.Client;
            idle.Client.Dispose();
        }
        var client = new SmtpClient { CheckCertificateRevocation = false };
        using var patience = Patient(cancellationToken);
        try
        {
            // Nobody stands between this machine and itself, and no certificate names it.
#pragma warning disable CA5359 // On this machine only, as it says above.
            if (IsHere) client.ServerCertificateValidationCallback = (_, _, _, _) => true;
#pragma warning restore CA5359
            await client.ConnectAsync(_mail.Host, _mail.Port, Security, patience.Token);
            if (_mail.User.Length > 0) await client.AuthenticateAsync(_mail.User, _mail.Password, patience.Token);
            return client;
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            client.Dispose();
            throw new MailServerException($"The mail server {_mail.Host}:{_mail.Port} {WhyNot(problem)}.", problem);
        }
    }

    private static CancellationTokenSource Patient(CancellationToken cancellationToken)
    {
        var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        return patience;
    }

    private bool IsHere => new UriBuilder { Host = _mail.Host }.Uri.IsLoopback;

    private SecureSocketOptions Security => _mail.Tls.ToLowerInvariant() switch
    {
        "none" => SecureSocketOptions.None,
        "" when IsHere => SecureSocketOptions.StartTlsWhenAvailable,
        _ => _mail.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls,
    };

    private static string WhyNot(Exception problem) => problem switch
    {
        AuthenticationException => "refuses the user or the password",
        SslHandshakeException => "has no certificate that can be trusted",
        NotSupportedException => "offers no TLS, or no way to sign in",
        SmtpCommandException refused => $"answers {(int)refused.StatusCode} {OutsideText.OneLine(refused.Message, 200)}",
        OperationCanceledException => $"did not answer within {Patience.TotalSeconds:0} seconds",
        _ => $"cannot be reached: {OutsideText.OneLine(problem.Message, 200)}",
    };

    private static DeliveryException Told(Exception problem, string to)
    {
        // Servers like to say whom they do not know; a card is no place for a customer's address.
        var said = OutsideText.OneLine(problem.Message.Replace(to, "the address", StringComparison.OrdinalIgnoreCase), 200);
        if (problem is not SmtpCommandException refused) return DeliveryException.TryAgain($"The connection broke off: {said}", inner: problem);
        var answer = $"{(int)refused.StatusCode} {said}";
        return (int)refused.StatusCode / 100 == 5 ? DeliveryException.ForGood(answer, refused) : DeliveryException.TryAgain(answer, inner: refused);
    }

    private static async Task EndAsync(SmtpClient client)
    {
        using (client)
        {
            try
            {
                await client.DisconnectAsync(quit: true);
            }
            catch (Exception problem) when (problem is IOException or SocketException or SmtpCommandException or SmtpProtocolException or ServiceNotConnectedException)
            {
                // It has gone already.
            }
        }
    }
}

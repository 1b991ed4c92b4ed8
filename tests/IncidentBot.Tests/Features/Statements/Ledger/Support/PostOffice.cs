using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using MimeKit;

namespace IncidentBot.Tests.Features.Statements.Ledger.Support;

/// <summary>A mail server on this machine that speaks just enough SMTP (RFC 5321). It takes everything unless a test says otherwise.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _serving;

    public PostOffice()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What was taken, in that order, with the recipients of its envelope.</summary>
    public ConcurrentQueue<(IReadOnlyList<string> To, MimeMessage Message, string Raw)> Taken { get; } = [];

    /// <summary>What is answered to a command; null for the usual, an empty text to hang up.</summary>
    public Func<string, string?> Answers { get; set; } = _ => null;

    /// <summary>The settings that send mail here.</summary>
    public (string Key, string Value)[] Settings => [("Targets:Mail:Host", "127.0.0.1"), ("Targets:Mail:Port", $"{Port}"), ("Targets:Mail:From", "Example status <status@example.com>")];

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        _listener.Dispose();
        await _serving;
        _ending.Dispose();
    }

    private async Task ServeAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true) talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_ending.Token)));
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.UTF8);
                await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
                await writer.WriteLineAsync("220 here");
                var to = new List<string>();
                while (await reader.ReadLineAsync(_ending.Token) is { } line)
                {
                    var answer = Answers(line) ?? Usual(line, to);
                    if (answer.Length == 0) return;
                    await writer.WriteLineAsync(answer);
                    if (answer.StartsWith("354", StringComparison.Ordinal)) await writer.WriteLineAsync(await TakeAsync(reader, to));
                    if (answer.StartsWith("221", StringComparison.Ordinal)) return;
                }
            }
            catch (Exception end) when (end is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The other side hung up, or the test is over.
            }
        }
    }

    private static string Usual(string line, List<string> to)
    {
        switch (line.Split(' ', ':')[0].ToUpperInvariant())
        {
            case "EHLO": return "250-here\r\n250 8BITMIME";
            case "MAIL": to.Clear(); return "250 2.1.0 fine";
            case "RCPT": to.Add(line.Split('<', '>')[1]); return "250 2.1.5 fine";
            case "DATA": return "354 go on";
            case "QUIT": return "221 bye";
            default: return "250 fine";
        }
    }

    private async Task<string> TakeAsync(StreamReader reader, List<string> to)
    {
        var raw = new StringBuilder();
        while (await reader.ReadLineAsync(_ending.Token) is { } line && line != ".") raw.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        using var bytes = new MemoryStream(Encoding.UTF8.GetBytes(raw.ToString()));
        Taken.Enqueue(([.. to], await MimeMessage.LoadAsync(bytes), raw.ToString()));
        return $"250 2.0.0 queued as {Taken.Count}";
    }
}

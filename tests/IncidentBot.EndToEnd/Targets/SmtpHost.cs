using System.Globalization;
using System.Text.Json;
using IncidentBot.Tests.Slack.Support;

namespace IncidentBot.EndToEnd.Targets;

/// <summary>A mail as the server took it.</summary>
internal sealed record TakenMail(IReadOnlyList<string> To, string Id, bool Secure);

/// <summary>A real mail server in a process of its own, which refuses one recipient in five.</summary>
internal sealed class SmtpHost : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);
    private readonly NodeProgram _program = NodeProgram.Start(Path.Combine("..", "..", "..", "IncidentBot.EndToEnd", "Targets", "smtp.mjs"), "smtp-server");

    public int Port { get; private set; }

    public static async Task<SmtpHost> StartAsync()
    {
        var host = new SmtpHost();
        host.Port = int.Parse(await host._program.SaysAsync("PORT"), CultureInfo.InvariantCulture);
        return host;
    }

    /// <summary>Waits until it has taken so many, raw.</summary>
    public async Task HasTakenAsync(int count)
    {
        while (int.Parse(await _program.SaysAsync("TAKEN"), CultureInfo.InvariantCulture) < count)
        {
        }
    }

    public async Task<IReadOnlyList<TakenMail>> ReportAsync()
    {
        _program.Tell("report");
        return JsonSerializer.Deserialize<List<TakenMail>>(await _program.SaysAsync("REPORT"), Web)!;
    }

    public ValueTask DisposeAsync() => _program.DisposeAsync();
}

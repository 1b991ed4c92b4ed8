using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Xunit;

namespace IncidentBot.EndToEnd;

/// <summary>The real program, in a process and a folder of its own, as a newcomer starts it.</summary>
internal sealed partial class RunningBot : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(90);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("incidentbot-e2e-");
    private readonly HttpClient _client = new(new SocketsHttpHandler { UseProxy = false, PooledConnectionLifetime = TimeSpan.FromSeconds(1) });
    private readonly List<string> _output = [];
    private IReadOnlyList<string> _settings = [];
    private Process? _process;

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    public string ChatFile => Path.Combine(_folder.FullName, "data", "local-chat.db");

    public string StoreFile => Path.Combine(_folder.FullName, "data", "incidentbot.db");

    /// <summary>Everything that the program has printed, over all its starts.</summary>
    public string Output
    {
        get { lock (_output) return string.Join('\n', _output); }
    }

    /// <param name="file">What stands in its <c>appsettings.json</c>; null where it has none.</param>
    /// <param name="settings">More, as on the command line: <c>--StatusPage:Title=Ours</c>.</param>
    public static async Task<RunningBot> StartNewAsync(string? file = null, params IReadOnlyList<string> settings)
    {
        var bot = new RunningBot { _settings = settings };
        if (file is not null) await File.WriteAllTextAsync(Path.Combine(bot._folder.FullName, "appsettings.json"), file, Cancelled);
        await bot.StartAsync();
        return bot;
    }

    /// <summary>Starts it on its folder, at its old address where it had one, and waits until it says that it is up.</summary>
    public async Task StartAsync()
    {
        var isUp = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var start = new ProcessStartInfo("dotnet", [Program, "--Urls", Address.GetLeftPart(UriPartial.Authority), .. Tokens, .. _settings])
        {
            WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data, isUp);
        _process.ErrorDataReceived += (_, line) => Read(line.Data, isUp);
        _process.Exited += (_, _) => isUp.TrySetException(new InvalidOperationException($"The program ended before it was up:\n{Output}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Address = await isUp.Task.WaitAsync(LongestStart, Cancelled);
    }

    /// <summary>Ends it as a power cut would: SIGKILL, nothing is tidied up.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync(Cancelled);
        _process.Dispose();
        _process = null;
    }

    /// <summary>Gives a command through the HTTP API. The same key twice is one command.</summary>
    public async Task<(bool Ok, string Text)> CommandAsync(string person, string line, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "/api/v1/commands")) { Content = JsonContent.Create(new { text = line, idempotency_key = key }) };
        var answer = await SendAsync(person, request);
        return (answer.GetProperty("ok").GetBoolean(), answer.GetProperty("text").GetString()!);
    }

    /// <summary>An incident as the API tells it.</summary>
    public async Task<JsonElement> IncidentAsync(int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, $"/api/v1/incidents/{number}"));
        return await SendAsync("ada", request);
    }

    /// <summary>A public page.</summary>
    public Task<string> PageAsync(string path) => _client.GetStringAsync(new Uri(Address, path), Cancelled);

    public async ValueTask DisposeAsync()
    {
        if (_process is not null) await KillAsync();
        _client.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task<JsonElement> SendAsync(string person, HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TokenOf(person));
        using var response = await _client.SendAsync(request, Cancelled);
        var text = await response.Content.ReadAsStringAsync(Cancelled);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonDocument.Parse(text).RootElement;
    }

    private void Read(string? line, TaskCompletionSource<Uri> isUp)
    {
        if (line is null) return;
        lock (_output) _output.Add(line);
        if (StatusLine().Match(line) is { Success: true } match) isUp.TrySetResult(new Uri(match.Groups[1].Value));
    }

    private static string Program => Components.Need(
        AppContext.BaseDirectory.Replace(Path.Combine("tests", "IncidentBot.EndToEnd"), Path.Combine("src", "IncidentBot.Host"), StringComparison.Ordinal) + "IncidentBot.Host.dll", "The program");

    private static IEnumerable<string> Tokens => new[] { "ada", "ben", "cleo", "dan" }.SelectMany(p => new[] { $"--Api:Tokens:{p}:Token={TokenOf(p)}", $"--Api:Tokens:{p}:Person={p}@example.com" });

    private static string TokenOf(string person) => $"{person}-has-a-token-of-their-own";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [GeneratedRegex(@"^\s+Status\s+(http://\S+)/status$", RegexOptions.CultureInvariant)]
    private static partial Regex StatusLine();
}

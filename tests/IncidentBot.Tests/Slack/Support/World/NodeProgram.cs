using System.Diagnostics;
using System.Threading.Channels;
using Xunit;

namespace IncidentBot.Tests.Slack.Support;

/// <summary>A script of this folder, run by Node with the packages of <c>tests/node_modules</c>. It ends with the test.</summary>
internal sealed class NodeProgram : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly List<string> _all = [];
    private readonly Process _process;

    private NodeProgram(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, e) => Read(e.Data);
        process.ErrorDataReceived += (_, e) => Read(e.Data);
        process.Exited += (_, _) => _lines.Writer.TryComplete();
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Everything that it has printed.</summary>
    public string Output
    {
        get { lock (_all) return string.Join('\n', _all); }
    }

    /// <summary>Starts a script that needs a package; without the package the test is skipped, or fails where nothing may be missing.</summary>
    public static NodeProgram Start(string script, string package, params IEnumerable<string> arguments)
    {
        Components.NeedNode(package + "/package.json");
        var tests = Path.Combine(Components.Root, "tests");
        var start = new ProcessStartInfo(Components.NeedNodeProgram(), [Path.Combine(tests, "IncidentBot.Tests", "Slack", "Support", script), .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = tests,
        };
        return new NodeProgram(new Process { StartInfo = start, EnableRaisingEvents = true });
    }

    /// <summary>Waits for the next line that begins so, and gives the rest of it.</summary>
    public async Task<string> SaysAsync(string beginning)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        late.CancelAfter(Longest);
        try
        {
            await foreach (var line in _lines.Reader.ReadAllAsync(late.Token))
                if (line.StartsWith(beginning, StringComparison.Ordinal)) return line[beginning.Length..].Trim();
        }
        catch (OperationCanceledException)
        {
            // The sentence below says more.
        }
        Assert.Fail($"The script never said “{beginning}”:\n{Output}");
        return "";
    }

    /// <summary>A line to its standard input.</summary>
    public void Tell(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null) return;
        lock (_all) _all.Add(line);
        _lines.Writer.TryWrite(line);
    }
}

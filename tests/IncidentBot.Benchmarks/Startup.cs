using System.Diagnostics;

namespace IncidentBot.Benchmarks;

/// <summary>A process of its own: how long until it has answered its first command, and what it holds once it rests.</summary>
internal static class Startup
{
    public static async Task<IReadOnlyList<Figure>> RunAsync(string folder, string floorFile, Options options)
    {
        var (ours, floors) = (new List<Start>(), new List<Start>());
        for (var round = 0; round < options.Rounds; round++)
        {
            ours.Add(await StartAsync("IncidentBot.Host.dll", Product.Settings(folder), "/api/v1/commands", folder, options.Rest));
            floors.Add(await StartAsync("IncidentBot.Benchmarks.dll", ["floor", floorFile], "/commands", folder, options.Rest));
        }
        return
        [
            Figure.Delay("ms from start to first answer", [.. ours.Select(s => s.Milliseconds)], [.. floors.Select(s => s.Milliseconds)], null),
            Figure.Delay("MB at rest", [.. ours.Select(s => s.Megabytes)], [.. floors.Select(s => s.Megabytes)], null),
        ];
    }

    private static async Task<Start> StartAsync(string program, string[] arguments, string path, string folder, TimeSpan rest)
    {
        var info = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardInput = true, WorkingDirectory = folder,
        };
        var begun = Stopwatch.GetTimestamp();
        using var process = Process.Start(info)!;
        try
        {
            using var client = new HttpClient { BaseAddress = await AddressAsync(process) };
            client.DefaultRequestHeaders.Authorization = new("Bearer", Product.Token);
            await CommandLoad.SendAsync(client, path, 0, 1);
            var took = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
            await Task.Delay(rest, TimeProvider.System);
            process.Refresh();
            return new(took, process.WorkingSet64 / 1048576.0);
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    // Both print where their status page is, or would be.
    private static async Task<Uri> AddressAsync(Process process)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.Trim() is var words && words.StartsWith("Status", StringComparison.Ordinal)) return new Uri(new Uri(words["Status".Length..].Trim()), "/");
        throw new InvalidOperationException("The program ended before it listened.");
    }

    private sealed record Start(double Milliseconds, double Megabytes);
}

using IncidentBot.Chat;
using IncidentBot.Store;
using Microsoft.Extensions.Options;

namespace IncidentBot.Host.Operate;

/// <summary>The verb <c>doctor</c>: looks at the settings, the database, the clock and every platform, and says what to mend. 0 where all is well, 1 where something is not.</summary>
internal static class DoctorCommand
{
    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken cancellationToken = default)
    {
        WebApplication app;
        try
        {
            var builder = Serve.Prepare(args, Directory.GetCurrentDirectory());
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<PlatformMemory>().AddSingleton<IPlatformMemory, DoctorMemory>();
            app = builder.Build();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            foreach (var sentence in StartFailure.Sentences(e)) await TellAsync("settings", new(false, sentence.TrimEnd('.')));
            return 1;
        }

        await using (app)
        {
            var isWell = true;
            IDoctorCheck[] checks =
            [
                new SettingsDoctor(app), new StoreDoctor(app.Configuration, app.Services.GetRequiredService<IServiceScopeFactory>()),
                new PlatformsDoctor(app.Configuration, app.Services.GetRequiredService<TimeProvider>()), .. app.Services.GetServices<IDoctorCheck>(), new PeopleDoctor(app.Services),
            ];
            foreach (var check in checks)
                await foreach (var finding in ExamineAsync(check, cancellationToken))
                {
                    isWell &= finding.IsGood;
                    await TellAsync(check.Name, finding);
                }
            return isWell ? 0 : 1;
        }

        // What it tells may come from outside: a workspace's name, a channel's.
        Task TellAsync(string name, Finding finding) =>
            output.WriteLineAsync(OutsideText.OneLine($"{(finding.IsGood ? "✓" : "✗")} {name}: {finding.Text}.{(finding.Mend is null ? "" : $" {finding.Mend}.")}"));
    }

    private static async IAsyncEnumerable<Finding> ExamineAsync(IDoctorCheck check, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var findings = check.ExamineAsync(cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            Finding? broken = null;
            try
            {
                if (!await findings.MoveNextAsync()) yield break;
            }
            catch (Exception e) when (e is OptionsValidationException or StartException)
            {
                // The settings were told of already; what they are for cannot be put together.
                yield break;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                broken = Finding.Bad($"could not be looked at: {e.Message.TrimEnd('.')}", "Mend what stands above, then try again");
            }
            yield return broken ?? findings.Current;
            if (broken is not null) yield break;
        }
    }
}

using System.Runtime.CompilerServices;
using IncidentBot.Chat;
using Microsoft.Extensions.Options;

namespace IncidentBot.Host.Operate;

/// <summary>Looks at the settings as the start would.</summary>
internal sealed class SettingsDoctor(WebApplication app) : IDoctorCheck
{
    public string Name => "settings";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var faults = Faults();
        foreach (var fault in faults) yield return new(false, fault.TrimEnd('.'));
        if (faults.Count == 0) yield return Finding.Good("nothing in them stops the start");
    }

    private IReadOnlyList<string> Faults()
    {
        try
        {
            foreach (var key in (string[])["Store:ConnectionString", "LocalChat:ConnectionString"]) StoreFolder.FileOf(app.Configuration, key);
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return StartFailure.Sentences(e);
        }
    }
}

using System.Runtime.CompilerServices;
using IncidentBot.Chat;

namespace IncidentBot.Host.Operate;

/// <summary>Says which chats there are; where none of them is outside this machine, nothing can be asked for the time either.</summary>
internal sealed class PlatformsDoctor(IConfiguration settings, TimeProvider time) : IDoctorCheck
{
    public string Name => "chats";

    public async IAsyncEnumerable<Finding> ExamineAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        var names = Names().ToList();
        yield return names.Count > 0 ? Finding.Good(string.Join(" and ", names))
            : Finding.Bad("there is none", "Set up Slack or Teams (see the README), or leave LocalChat:Enabled out");
        if (!Composition.HasSlack(settings) && !Composition.HasTeams(settings)) yield return Finding.Good($"this machine's clock says {InstantText.Format(time.GetUtcNow(), InstantFormat.Full, TimeZoneInfo.Utc)}; nobody outside is there to compare it with");
    }

    private IEnumerable<string> Names()
    {
        if (Composition.HasLocalChat(settings)) yield return "the local chat";
        if (Composition.HasSlack(settings)) yield return "Slack";
        if (Composition.HasTeams(settings)) yield return "Teams";
    }
}

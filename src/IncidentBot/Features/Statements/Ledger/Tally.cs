using System.Globalization;

namespace IncidentBot.Features.Statements.Ledger;

/// <summary>How many of a target's recipients stand where.</summary>
/// <param name="Queued">Who wait, or are being sent to.</param>
/// <param name="Sent">Who have got it.</param>
/// <param name="Failed">Who never will, unless somebody has it tried again.</param>
internal sealed record Tally(int Queued, int Sent, int Failed)
{
    /// <summary>All of them.</summary>
    public int All => Queued + Sent + Failed;

    /// <summary>How often the one who was tried most often was.</summary>
    public int Attempts { get; init; }

    /// <summary>What those answer who did not take it, or not yet; null where there are none.</summary>
    public string? Answer { get; init; }

    /// <summary><c>4,812 of 5,000 sent, 3 failed</c>.</summary>
    public override string ToString() => All == 0 ? "nobody has subscribed to it" : InWords(All, Sent, Failed);

    /// <summary>The same of numbers.</summary>
    public static string InWords(int all, int sent, int failed) =>
        string.Create(CultureInfo.InvariantCulture, $"{sent:N0} of {all:N0} sent{(failed > 0 ? $", {failed.ToString("N0", CultureInfo.InvariantCulture)} failed" : "")}");
}

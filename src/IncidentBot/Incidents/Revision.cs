using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Checks;

namespace IncidentBot.Incidents;

/// <summary>The whole set of a statement's texts, and the facts from which they were written. Never changed once written.</summary>
internal sealed class Revision
{
    /// <summary>The store's key.</summary>
    public long Id { get; private set; }

    /// <summary>Whose.</summary>
    public int StatementNumber { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; init; }

    /// <summary>Who wrote it.</summary>
    public string By { get; init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The words, one a locale.</summary>
    public IReadOnlyList<StatementText> Texts { get; init; } = [];

    /// <summary>The impact snapshot.</summary>
    public required Facts Facts { get; init; }

    /// <summary>The promise; null where it makes none.</summary>
    public DateTimeOffset? NextUpdateAt { get; init; }

    /// <summary>Where it goes.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>What <c>--set</c> gave.</summary>
    public IReadOnlyDictionary<string, string> Set { get; init; } = new Dictionary<string, string>();

    /// <summary>How its texts fared.</summary>
    public IReadOnlyList<CheckResult> Checks { get; init; } = [];

    /// <summary>SHA-256 over the canonical JSON of texts, targets, promise and facts; lower-case hex.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Computes the hash anew, as at publication.</summary>
    public string ComputeHash() => CanonicalJson.Hash(new { Texts, Targets, NextUpdateAt, Facts });

    /// <summary>The same with its hash, by which approvals know it.</summary>
    public Revision Sealed()
    {
        Hash = ComputeHash();
        return this;
    }

    /// <summary>Whether a check blocks it.</summary>
    public bool IsBlocked => Checks.Any(c => !c.Ok && c.Level == CheckLevel.Block);
}

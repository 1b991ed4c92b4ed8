using IncidentBot.Incidents;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements;

/// <summary>The settings under <c>Approvals</c>: how many people must say yes to a statement, by severity, and how they are asked.</summary>
internal sealed class ApprovalsOptions
{
    /// <summary>For severity 1.</summary>
    [ConfigurationKeyName("1")]
    public int Severity1 { get; set; } = 2;

    /// <summary>For severity 2.</summary>
    [ConfigurationKeyName("2")]
    public int Severity2 { get; set; } = 1;

    /// <summary>For severity 3.</summary>
    [ConfigurationKeyName("3")]
    public int Severity3 { get; set; } = 1;

    /// <summary>For severity 4.</summary>
    [ConfigurationKeyName("4")]
    public int Severity4 { get; set; } = 1;

    /// <summary>For planned work.</summary>
    public int Maintenance { get; set; } = 1;

    /// <summary>How many entries of <c>People:Approvers</c> are asked at first, in their order; 0 for all at once.</summary>
    public int AskFirst { get; set; }

    /// <summary>
    /// How long an approver may leave an asked-for approval unanswered before they are reminded; after as long again the next is asked, and after as long again all,
    /// in the incident's channel. A length as in commands, or <c>off</c>.
    /// </summary>
    public string Patience { get; set; } = "5m";

    /// <summary>The same for severity 1.</summary>
    public string PatienceAtSeverity1 { get; set; } = "2m";

    /// <summary>The patience of an incident; null for never.</summary>
    public TimeSpan? PatienceOf(IncidentKind kind, int severity) => CadenceOptions.Read(kind == IncidentKind.Outage && severity == 1 ? PatienceAtSeverity1 : Patience);

    /// <summary>How many a statement on this needs.</summary>
    public int Needed(IncidentKind kind, int severity) => kind == IncidentKind.Maintenance ? Maintenance : severity switch
    {
        1 => Severity1,
        2 => Severity2,
        3 => Severity3,
        _ => Severity4,
    };

    /// <summary>Says what is wrong with them, at the start.</summary>
    internal sealed class Check : IValidateOptions<ApprovalsOptions>
    {
        /// <inheritdoc/>
        public ValidateOptionsResult Validate(string? name, ApprovalsOptions options)
        {
            (string Key, int Value)[] all = [("1", options.Severity1), ("2", options.Severity2), ("3", options.Severity3), ("4", options.Severity4), ("Maintenance", options.Maintenance)];
            var wrong = all.Where(a => a.Value is < 1 or > 10)
                .Select(a => $"Approvals:{a.Key} is {a.Value}; nothing is published without an approval, and no team finds more than ten, so give a number from 1 to 10.")
                .ToList();
            if (options.AskFirst is < 0 or > 100) wrong.Add($"Approvals:AskFirst is {options.AskFirst}; give how many are asked at first, or 0 for all at once.");
            wrong.AddRange(Length("Patience", options.Patience));
            wrong.AddRange(Length("PatienceAtSeverity1", options.PatienceAtSeverity1));
            return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
        }

        private static IEnumerable<string> Length(string key, string text)
        {
            var (length, isLength) = Read(text);
            if (!isLength || length < TimeSpan.FromMinutes(1) || length > TimeSpan.FromDays(1))
                yield return $"Approvals:{key} is \"{text}\"; give 1 minute to 1 day, as in 5m, or off.";
        }

        private static (TimeSpan? Length, bool IsLength) Read(string text)
        {
            try
            {
                return (CadenceOptions.Read(text), true);
            }
            catch (FormatException)
            {
                return (null, false);
            }
        }
    }
}

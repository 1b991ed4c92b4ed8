using System.Collections.Frozen;

namespace IncidentBot.Features.Statements.Templates;

/// <summary>The names that a template may use, and what supplies each where a statement lacks it.</summary>
internal static class TemplateVariables
{
    /// <summary>From the record or the settings: name → the command that supplies it.</summary>
    public static FrozenDictionary<string, string> FromFacts { get; } = new Dictionary<string, string>
    {
        ["services"] = "affect SERVICES",
        ["services_short"] = "affect SERVICES",
        ["lead_service"] = "affect SERVICES",
        ["regions"] = "affect SERVICES --regions REGIONS",
        ["countries"] = "affect SERVICES --regions REGIONS",
        ["impact_lines"] = "affect SERVICES",
        ["level"] = "affect SERVICES --as LEVEL",
        ["users"] = "affect SERVICES --users all",
        ["symptom"] = "affect SERVICES --symptom TEXT",
        ["symptom_sentence"] = "affect SERVICES --symptom TEXT",
        ["since"] = "affect SERVICES --since TIME",
        ["since_when"] = "affect SERVICES --since TIME",
        ["began"] = "affect SERVICES --since TIME",
        ["until"] = "resolve --at TIME",
        ["ended"] = "resolve --at TIME",
        ["window"] = "maintenance TITLE --services SERVICES --from TIME --to TIME",
        ["day_part"] = "affect SERVICES --since TIME",
        ["duration"] = "affect SERVICES --since TIME",
        ["cause"] = "cause TEXT --public TEXT",
        ["cause_is"] = "cause TEXT --public TEXT",
        ["cause_was"] = "cause TEXT --public TEXT",
        ["next_update"] = "draft TEMPLATE --next DURATION",
        ["next_update_by"] = "draft TEMPLATE --next DURATION",
        ["status_url"] = "",
        ["contact"] = "",
        ["severity"] = "severity SEV",
        ["status"] = "status STATUS",
    }.ToFrozenDictionary();

    /// <summary>Yes or no, for <c>{{#if …}}</c>.</summary>
    public static FrozenSet<string> Flags { get; } = new[]
    {
        "one_impact", "one_service", "everywhere", "terse", "bare", "recovered", "investigating", "identified", "monitoring", "resolved", "scheduled", "in_progress", "verifying", "completed", "cancelled",
    }.ToFrozenSet();

    /// <summary>Given with <c>--set</c>, in any template that has a place for them; <c>action</c> has a default by status.</summary>
    public static FrozenSet<string> Settable { get; } = new[] { "action", "workaround", "data_safe", "repair", "nothing_new" }.ToFrozenSet();
}

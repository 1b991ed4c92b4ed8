using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Checks;
using IncidentBot.Incidents;

namespace IncidentBot.Tests.Features.Statements.Checks;

/// <summary>Holds one text against one rule, on the Apple day at 09:02 unless said otherwise.</summary>
internal static class Held
{
    public static CheckResult? Against(int rule, string text, Func<CheckInput, CheckInput>? change = null, string locale = "en")
    {
        var context = Outage.Context("09:02", "09:17");
        var input = Outage.Input(new StatementText(locale, "A problem", text, text), "update", Outage.Apple, context);
        input = change?.Invoke(input) ?? input;
        return StatementChecker.Check([input]).SingleOrDefault(r => r.Rule == rule);
    }

    public static bool Passes(int rule, string text, Func<CheckInput, CheckInput>? change = null) => Against(rule, text, change)!.Ok;

    public static CheckInput Identified(CheckInput input) => input with { Facts = input.Facts with { Status = Status.Identified } };

    public static Func<CheckInput, CheckInput> In(params string[] codes) => input => input with
    {
        Facts = input.Facts with { Services = [Outage.Service("App Store", Level.MajorOutage, codes)] },
    };
}

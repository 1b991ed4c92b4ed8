using IncidentBot.Catalog;
using IncidentBot.Features.Statements;
using IncidentBot.Incidents;

namespace IncidentBot.Tests.Features.Export;

/// <summary>Incidents of the morning of 11 March 2015, made through their own verbs, without a store.</summary>
internal static class Records
{
    public static readonly DateTimeOffset Morning = new(2015, 3, 11, 8, 55, 0, TimeSpan.Zero);

    public static ServiceCatalog Sample { get; } = CatalogSettings.Sample();

    public static DateTimeOffset At(int minutes) => Morning.AddMinutes(minutes);

    public static Act Ada(int minutes) => new("ada", At(minutes), "drill");

    public static Incident Outage(string title = "Cannot buy from the App Store") => Incident.Open(title, 1, Morning, false, null, null, Ada(2));

    /// <summary>Marks a service in all of its countries.</summary>
    public static Incident Affecting(this Incident incident, string service, int from = 0, Level level = Level.MajorOutage, Users users = Users.All, string? symptom = null)
    {
        var known = Sample.Find(service)!;
        incident.Affect([new(known, known.Countries)], level, users, symptom, At(from), Ada(from));
        return incident;
    }

    /// <summary>Drafts a statement in one text and publishes it; negative for one that promises nothing.</summary>
    public static Statement Published(this Incident incident, int at, int promises, string title = "We know", string full = "We are working on it.")
    {
        var revision = new Revision
        {
            Number = 1, By = "ben", At = At(at), Texts = [new StatementText("en", title, full, full)], Facts = incident.Facts(Sample),
            NextUpdateAt = promises < 0 ? null : At(promises), Targets = ["status-page"],
        }.Sealed();
        var statement = incident.Draft(new("update"), revision, null, new("ben", At(at), "drill"));
        statement.State = StatementState.InReview;
        incident.Approve(statement, null, null, 1, TimeSpan.Zero, new("cleo", At(at), "drill"));
        incident.Publish(statement, ["status-page"], new(Act.Bot, At(at), "clock"));
        return statement;
    }
}

using System.Text.Json;
using IncidentBot.Features.Statements;
using IncidentBot.Features.Statements.Checks;
using IncidentBot.Features.Statements.Ledger;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace IncidentBot.Store;

/// <summary>How the product's types stand in tables. Lists of immutable records are kept as JSON in the row that owns them.</summary>
internal static class Tables
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Incident>(incident =>
        {
            incident.HasKey(i => i.Number);
            incident.Property(i => i.Version).IsConcurrencyToken();
            Json(incident.Property(i => i.Impacts));
            Json(incident.Property(i => i.Roles));
            Json(incident.Property(i => i.People));
            Json(incident.Property(i => i.Snoozes));
            Json(incident.Property(i => i.OpenedIn));
            incident.Ignore(i => i.IsOpen).Ignore(i => i.IsImpaired).Ignore(i => i.HasChanged);
            incident.HasMany(i => i.Statements).WithOne().HasForeignKey(s => s.IncidentNumber);
            incident.HasIndex(i => i.Status);
        });
        model.Entity<Statement>(statement =>
        {
            statement.HasKey(s => s.Number);
            Json(statement.Property(s => s.Writers));
            Json(statement.Property(s => s.Approvals));
            Json(statement.Property(s => s.Targets));
            Json(statement.Property(s => s.Wish));
            Json(statement.Property(s => s.Review));
            statement.Ignore(s => s.Current).Ignore(s => s.IsPending).Ignore(s => s.IsPublic);
            statement.HasMany(s => s.Revisions).WithOne().HasForeignKey(r => r.StatementNumber);
            statement.HasMany(s => s.Publications).WithOne().HasForeignKey(p => p.StatementNumber);
            statement.HasIndex(s => s.State);
        });
        model.Entity<Revision>(revision =>
        {
            Json(revision.Property(r => r.Texts));
            Json(revision.Property(r => r.Facts));
            Json(revision.Property(r => r.Targets));
            Json(revision.Property(r => r.Set));
            Json(revision.Property(r => r.Checks));
            revision.Ignore(r => r.IsBlocked);
            revision.HasIndex(r => new { r.StatementNumber, r.Number }).IsUnique();
        });
        model.Entity<Publication>().HasIndex(p => new { p.StatementNumber, p.Revision, p.Target }).IsUnique();
        model.Entity<TimelineEntry>().HasIndex(t => new { t.IncidentNumber, t.At });
        model.Entity<Reminder>(reminder =>
        {
            reminder.HasKey(r => r.Number);
            reminder.Property(r => r.DueAt).IsConcurrencyToken();
            reminder.HasIndex(r => new { r.IncidentNumber, r.State });
            reminder.HasIndex(r => r.To).HasFilter("\"State\" = 'Pending'");
        });
        model.Entity<TaskItem>(task =>
        {
            task.HasKey(t => t.Number);
            task.Property(t => t.DoneAt).IsConcurrencyToken();
            task.HasIndex(t => t.IncidentNumber);
            task.HasIndex(t => t.To).HasFilter("\"DoneAt\" IS NULL");
        });
        model.Entity<CustomerReport>().HasIndex(r => r.IncidentNumber);
        model.Entity<JobRow>(job =>
        {
            job.HasIndex(j => j.DueAt).HasFilter("\"State\" = 'pending'");
            job.HasIndex(j => j.Key).IsUnique();
            job.HasIndex(j => j.EndedAt).HasFilter("\"State\" = 'done'");
        });
        model.Entity<Person>(person =>
        {
            person.HasKey(p => p.Handle);
            Json(person.Property(p => p.Accounts));
            person.HasIndex(p => p.Email).IsUnique();
        });
        model.Entity<Account>().HasKey(a => a.Id);
        model.Entity<Absence>(absence =>
        {
            absence.HasKey(a => a.Handle);
            absence.HasIndex(a => a.Until);
        });
        model.Entity<HomeRow>(home =>
        {
            Json(home.Property(h => h.Invited));
            home.HasIndex(h => new { h.IncidentNumber, h.Platform }).IsUnique();
            home.HasIndex(h => new { h.Platform, h.ChannelId });
        });
        model.Entity<MessageRow>(message =>
        {
            message.HasIndex(m => new { m.Key, m.Platform, m.ChannelId }).IsUnique();
            message.HasIndex(m => m.IncidentNumber).HasFilter("NOT \"IsSettled\"");
        });
        model.Entity<DeliveryRow>().HasIndex(d => d.At);
        model.Entity<PublicRow>(row =>
        {
            row.HasKey(p => p.Number);
            row.Property(p => p.Number).ValueGeneratedNever();
            row.HasIndex(p => p.EndedAt);
            row.HasIndex(p => p.StartedAt);
            row.HasIndex(p => p.UpdatedAt);
        });
        model.Entity<PlatformFactRow>(fact =>
        {
            fact.HasKey(f => new { f.Platform, f.Key });
            fact.HasIndex(f => f.ExpiresAt).HasFilter("\"ExpiresAt\" IS NOT NULL");
        });
        model.Entity<Subscriber>(subscriber =>
        {
            Json(subscriber.Property(s => s.Services));
            Json(subscriber.Property(s => s.Countries));
            subscriber.HasIndex(s => s.Address).IsUnique().HasFilter("\"Medium\" = 'Mail' OR \"IsOfSettings\"");
            subscriber.HasIndex(s => s.Token).IsUnique();
            subscriber.HasIndex(s => s.State);
            subscriber.Ignore(s => s.Choice);
        });
        model.Entity<SubscriptionRequest>(request =>
        {
            Json(request.Property(r => r.Choice));
            request.Ignore(r => r.Until);
            request.HasIndex(r => r.At);
            request.HasIndex(r => new { r.Medium, r.AskedOf });
            request.HasIndex(r => new { r.Medium, r.Address });
            request.HasIndex(r => r.Token).IsUnique();
            request.HasIndex(r => r.ConfirmHash).IsUnique();
        });
        model.Entity<Recipient>(recipient =>
        {
            recipient.HasIndex(r => r.Key).IsUnique();
            recipient.HasIndex(r => new { r.Medium, r.DueAt }).HasFilter("\"State\" = 'Queued'");
            recipient.HasIndex(r => new { r.StatementNumber, r.Revision, r.Medium, r.State });
            recipient.HasIndex(r => r.SubscriberId);
        });
        model.Entity<CounterRow>().HasKey(c => c.Name);
    }

    private static void Json<T>(PropertyBuilder<T> property) => property.HasConversion(new JsonConverter<T>(), new JsonComparer<T>());

    private sealed class JsonConverter<T>() : ValueConverter<T, string>(
        value => JsonSerializer.Serialize(value, StoreJson.Options),
        text => JsonSerializer.Deserialize<T>(text, StoreJson.Options)!);

    // The values are immutable and replaced whole, so that the same reference is the same value.
    private sealed class JsonComparer<T>() : ValueComparer<T>(
        (a, b) => ReferenceEquals(a, b),
        value => value == null ? 0 : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(value),
        value => value);
}

/// <summary>An instant as UTC ticks: SQLite cannot compare or order instants with offsets.</summary>
internal sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(at => at.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

using IncidentBot.Features.Statements.Ledger;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.People;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Store;

/// <summary>All that the product keeps. Derived once for each database, each with its own migrations.</summary>
internal abstract class IncidentDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>The incidents.</summary>
    public DbSet<Incident> Incidents => Set<Incident>();

    /// <summary>Their statements.</summary>
    public DbSet<Statement> Statements => Set<Statement>();

    /// <summary>The statements' revisions.</summary>
    public DbSet<Revision> Revisions => Set<Revision>();

    /// <summary>The record.</summary>
    public DbSet<TimelineEntry> Timeline => Set<TimelineEntry>();

    /// <summary>What somebody asked to be reminded of.</summary>
    public DbSet<Reminder> Reminders => Set<Reminder>();

    /// <summary>What is to be done.</summary>
    public DbSet<TaskItem> Tasks => Set<TaskItem>();

    /// <summary>What customers said.</summary>
    public DbSet<CustomerReport> Reports => Set<CustomerReport>();

    /// <summary>What must follow, and when.</summary>
    public DbSet<JobRow> Jobs => Set<JobRow>();

    /// <summary>Who is who.</summary>
    public DbSet<Person> People => Set<Person>();

    /// <summary>Their accounts.</summary>
    public DbSet<Account> Accounts => Set<Account>();

    /// <summary>Who is away.</summary>
    public DbSet<Absence> Absences => Set<Absence>();

    /// <summary>Where incidents live.</summary>
    public DbSet<HomeRow> Homes => Set<HomeRow>();

    /// <summary>What was posted.</summary>
    public DbSet<MessageRow> Messages => Set<MessageRow>();

    /// <summary>What came in and was answered.</summary>
    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    /// <summary>What the public may see.</summary>
    public DbSet<PublicRow> Public => Set<PublicRow>();

    /// <summary>What the platforms must not forget.</summary>
    public DbSet<PlatformFactRow> PlatformFacts => Set<PlatformFactRow>();

    /// <summary>Who gets statements.</summary>
    public DbSet<Subscriber> Subscribers => Set<Subscriber>();

    /// <summary>What each of them is told.</summary>
    public DbSet<Recipient> Recipients => Set<Recipient>();

    /// <summary>Who wants to get statements, and has not confirmed it.</summary>
    public DbSet<SubscriptionRequest> SubscriptionRequests => Set<SubscriptionRequest>();

    /// <summary>Numbers that only rise.</summary>
    public DbSet<CounterRow> Counters => Set<CounterRow>();

    /// <summary>
    /// Keeps the connection until what it returns is disposed. What is committed on it meanwhile outlives the program's end at once, but a power cut only after a
    /// moment: for what is then merely done once more. It spares everybody who waits for the writers' turn the time of the disk.
    /// </summary>
    public abstract Task<IAsyncDisposable> WriteLightlyAsync();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<TimeSpan>().HaveConversion<long>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder) => Tables.Build(modelBuilder);
}

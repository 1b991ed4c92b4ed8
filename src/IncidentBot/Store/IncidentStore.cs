using IncidentBot.Catalog;
using IncidentBot.Features.Statements;
using IncidentBot.Incidents;
using IncidentBot.Jobs;
using IncidentBot.Public;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace IncidentBot.Store;

/// <summary>
/// One unit of work: loads what a handler changes, and saves it with everything that must follow, in one transaction. Handlers load, change
/// and return; the router and the job runner commit.
/// </summary>
internal sealed class IncidentStore(IncidentDb db, WriterGate gate, ServiceCatalog catalog, IWakeUp wakeUp, PublicVersion published, TimeProvider time) : IAsyncDisposable
{
    private IDisposable? _turn;
    private IDbContextTransaction? _transaction;

    // In the order in which they were asked for, since a reply in a thread follows its card. Which of those with a key stand already is asked at the
    // end, in one question: what looks at a changed incident names one for every card and nudge.
    private readonly List<(IJob Job, DateTimeOffset DueAt, string? Key)> _wanted = [];

    /// <summary>The tables, for questions.</summary>
    public IncidentDb Db => db;

    /// <summary>Whether there is anything to commit. A note changes no property of its incident, and is a change all the same.</summary>
    public bool HasChanges => _transaction is not null || _wanted.Count > 0 || db.ChangeTracker.HasChanges() || db.Incidents.Local.Any(i => i.HasChanged);

    /// <summary>An incident with the heads of its statements; null where there is none.</summary>
    public async Task<Incident?> FindAsync(int number, CancellationToken cancellationToken) =>
        db.Incidents.Local.FirstOrDefault(i => i.Number == number)
        ?? await db.Incidents.Include(i => i.Statements).SingleOrDefaultAsync(i => i.Number == number, cancellationToken);

    /// <summary>A statement with its incident, its present revision and its deliveries; null where there is none.</summary>
    public async Task<(Incident Incident, Statement Statement)?> FindStatementAsync(int number, CancellationToken cancellationToken)
    {
        var incidentNumber = await db.Statements.Where(s => s.Number == number).Select(s => s.IncidentNumber).SingleOrDefaultAsync(cancellationToken);
        if (incidentNumber == 0 || await FindAsync(incidentNumber, cancellationToken) is not { } incident) return null;
        var statement = incident.Statements.Single(s => s.Number == number);
        await LoadTextsAsync(statement, cancellationToken);
        await db.Entry(statement).Collection(s => s.Publications).LoadAsync(cancellationToken);
        return (incident, statement);
    }

    /// <summary>Loads a statement's present revision.</summary>
    public async Task LoadTextsAsync(Statement statement, CancellationToken cancellationToken)
    {
        if (statement.Revisions.All(r => r.Number != statement.Revision))
            await db.Revisions.Where(r => r.StatementNumber == statement.Number && r.Number == statement.Revision).LoadAsync(cancellationToken);
    }

    /// <summary>Gives statements that are not tracked their present revisions. A revision never changes, so that what was read at two moments fits.</summary>
    public async Task AddTextsAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        var numbers = statements.Select(s => s.Number).ToList();
        var revisions = (await db.Revisions.AsNoTracking().Where(r => numbers.Contains(r.StatementNumber)).ToListAsync(cancellationToken)).ToLookup(r => r.StatementNumber);
        foreach (var statement in statements) statement.Revisions.AddRange(revisions[statement.Number].Where(r => r.Number == statement.Revision));
    }

    /// <summary>Lets this unit of work write before all others, from here to its end: for the second try after two met.</summary>
    public async Task GoFirstAsync(CancellationToken cancellationToken)
    {
        _turn ??= await gate.EnterAsync(cancellationToken);
        _transaction ??= await db.Database.BeginTransactionAsync(cancellationToken);
    }

    /// <summary>Has the store give a new thing its number, so that it can be spoken of before all is saved.</summary>
    public async Task AddAsync(object entity, CancellationToken cancellationToken)
    {
        await GoFirstAsync(cancellationToken);
        db.Add(entity);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>The same for a new statement, which its incident holds already.</summary>
    public async Task NumberAsync(Statement statement, CancellationToken cancellationToken)
    {
        await GoFirstAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        System.Diagnostics.Debug.Assert(statement.Number > 0);
    }

    /// <summary>Adds a job, due now or at a time; with a key, unless one with that key stands already.</summary>
    public Task EnqueueAsync(IJob job, DateTimeOffset? dueAt, string? key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (key is null || !_wanted.Exists(w => w.Key == key)) _wanted.Add((job, dueAt ?? time.GetUtcNow(), key));
        return Task.CompletedTask;
    }

    /// <summary>Has an incident's cards looked at, where something beside it changed; nothing for no incident.</summary>
    public async Task EnqueueChangeAsync(int? incident, CancellationToken cancellationToken)
    {
        if (incident is { } number) await EnqueueAsync(new IncidentChanged(number), null, null, cancellationToken);
    }

    /// <summary>Saves all that was changed, the record of it, and the jobs that follow; wakes the runner.</summary>
    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        await EnqueueWantedAsync(cancellationToken);
        if (!HasChanges) return;
        _turn ??= await gate.EnterAsync(cancellationToken);
        var changed = db.Incidents.Local.Where(i => i.HasChanged).ToList();
        foreach (var incident in changed)
        {
            await VoidWhatNoLongerFitsAsync(incident, cancellationToken);
            var recorded = incident.TakeRecorded();
            // Two notes at once do not contradict each other: both stand, and nobody has to begin again.
            if (db.Entry(incident).State != EntityState.Unchanged || recorded.Any(r => r.Kind != "note")) incident.Version++;
            db.Timeline.AddRange(recorded);
            foreach (var (job, dueAt) in incident.TakeLater()) Enqueue(job, dueAt, null);
            Enqueue(new IncidentChanged(incident.Number), time.GetUtcNow(), null);
        }
        var earliest = db.ChangeTracker.Entries<JobRow>().Where(e => e.State == EntityState.Added).Select(e => (DateTimeOffset?)e.Entity.DueAt).Min();

        await db.SaveChangesAsync(cancellationToken);
        if (_transaction is not null) await _transaction.CommitAsync(cancellationToken);
        await EndAsync();
        if (earliest is { } at) wakeUp.At(at);
        if (changed.Exists(i => i.Statements.Any(s => s.IsPublic))) published.Forget();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await EndAsync();

    private async ValueTask EndAsync()
    {
        if (_transaction is not null) await _transaction.DisposeAsync();
        _transaction = null;
        _turn?.Dispose();
        _turn = null;
    }

    private async Task EnqueueWantedAsync(CancellationToken cancellationToken)
    {
        var keys = _wanted.Select(w => w.Key).OfType<string>().ToList();
        var standing = keys.Count == 0 ? [] : await db.Jobs.Where(j => keys.Contains(j.Key!)).Select(j => j.Key).ToListAsync(cancellationToken);
        foreach (var (job, dueAt, key) in _wanted.Where(w => w.Key is null || !standing.Contains(w.Key))) Enqueue(job, dueAt, key);
        _wanted.Clear();
    }

    private void Enqueue(IJob job, DateTimeOffset dueAt, string? key) =>
        db.Jobs.Add(new() { Payload = StoreJson.Write(job), Lane = job.Lane, DueAt = dueAt, Key = key });

    private async Task VoidWhatNoLongerFitsAsync(Incident incident, CancellationToken cancellationToken)
    {
        var waiting = incident.Statements.Where(s => s.State is StatementState.InReview or StatementState.Approved).ToList();
        if (waiting.Count == 0) return;
        var now = incident.Facts(catalog);
        foreach (var statement in waiting.Where(s => s.FactsKey != FactsHash.Of(now)))
        {
            await LoadTextsAsync(statement, cancellationToken);
            var changes = FactsHash.Changes(statement.Current.Facts, now);
            incident.Void(statement, "the facts changed: " + string.Join("; ", changes), new(Act.Bot, time.GetUtcNow(), "clock"));
        }
    }
}

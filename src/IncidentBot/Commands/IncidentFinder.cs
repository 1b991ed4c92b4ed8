using IncidentBot.Chat;
using IncidentBot.Incidents;
using IncidentBot.People;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Commands;

/// <summary>Finds the incident that a command is about: the one it names, or that of the channel. Nothing is guessed silently.</summary>
internal sealed class IncidentFinder(IncidentStore store, CommandContext context, NamedPeople people)
{
    private const int MostOffered = 5;

    /// <summary>The incident that is meant; refuses with a choice where none is.</summary>
    public async Task<Incident> CurrentAsync(CancellationToken cancellationToken) =>
        await HereAsync(cancellationToken) ?? throw await WhichAsync(cancellationToken);

    /// <summary>The incident that the line names, or that of the channel; null where neither is.</summary>
    public async Task<Incident?> HereAsync(CancellationToken cancellationToken) =>
        context.Named is { } named ? await GetAsync(named, cancellationToken) : await OfChannelAsync(cancellationToken);

    /// <summary>The incident of the channel or thread; null where it belongs to none.</summary>
    public async Task<Incident?> OfChannelAsync(CancellationToken cancellationToken)
    {
        if (context.Place is not { } place) return null;
        var homes = await store.Db.Homes.AsNoTracking().Where(h => h.Platform == place.Platform && h.ChannelId == place.ChannelId).ToListAsync(cancellationToken);
        var home = homes.FirstOrDefault(h => h.ThreadId is not null && h.ThreadId == place.ThreadId) ?? homes.FirstOrDefault(h => h.OwnChannel && h.ThreadId is null);
        return home is null ? null : await store.FindAsync(home.IncidentNumber, cancellationToken);
    }

    /// <summary>The incident of a number, where the one who asks may see it.</summary>
    public async Task<Incident> GetAsync(int number, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(number, cancellationToken) is { } incident && await MaySeeAsync(incident, cancellationToken)) return incident;
        throw new RefusalException(ChatText.Of($"There is no INC-{number}. {"list":code} shows the open ones, {"list --all":code} all."), "list", "incident");
    }

    /// <summary>A statement of a number with its incident, where the one who asks may see it.</summary>
    public async Task<(Incident Incident, Statement Statement)> StatementAsync(int number, CancellationToken cancellationToken)
    {
        if (await store.FindStatementAsync(number, cancellationToken) is { } found && await MaySeeAsync(found.Incident, cancellationToken)) return found;
        throw new RefusalException(ChatText.Of($"There is no statement S-{number}. {"statements":code} lists those of the incident."), "statements");
    }

    /// <summary>Whether the one who asks may see it: a private one is for those who take part, and administrators.</summary>
    public ValueTask<bool> MaySeeAsync(Incident incident, CancellationToken cancellationToken) => MaySeeAsync(incident, context.By, cancellationToken);

    /// <summary>Whether somebody may see it.</summary>
    public async ValueTask<bool> MaySeeAsync(Incident incident, Person person, CancellationToken cancellationToken) =>
        !incident.IsPrivate || incident.People.Contains(person.Handle) || await people.IsNamedAsync(people.Lists.Admins, person, cancellationToken) == true;

    /// <summary>Open incidents that the one who asks may see, worst first.</summary>
    public async Task<IReadOnlyList<Incident>> OpenAsync(CancellationToken cancellationToken) => await SeenAsync(
        await store.Db.Incidents.Include(i => i.Statements).Where(i => i.Status != Status.Resolved && i.Status != Status.Cancelled && i.Status != Status.Completed)
            .OrderBy(i => i.Severity).ThenBy(i => i.StartedAt).Take(500).ToListAsync(cancellationToken), i => i, cancellationToken);

    /// <summary>Those of some things whose incident the one who asks may see, in their order.</summary>
    public async Task<IReadOnlyList<T>> SeenAsync<T>(IEnumerable<T> all, Func<T, Incident> incident, CancellationToken cancellationToken)
    {
        var seen = new List<T>();
        foreach (var thing in all)
            if (await MaySeeAsync(incident(thing), cancellationToken)) seen.Add(thing);
        return seen;
    }

    /// <summary>Some of all the incidents that the one who asks may see, newest first. Read in batches, since who may see one is not the store's to judge.</summary>
    public async Task<IReadOnlyList<Incident>> NewestAsync(Func<Incident, bool> wanted, int skip, int take, CancellationToken cancellationToken)
    {
        const int batchSize = 200;
        var found = new List<Incident>();
        var before = int.MaxValue;
        while (found.Count < take)
        {
            var batch = await store.Db.Incidents.AsNoTracking().Where(i => i.Number < before).OrderByDescending(i => i.Number).Take(batchSize).ToListAsync(cancellationToken);
            foreach (var incident in await SeenAsync(batch.Where(wanted), i => i, cancellationToken))
                if (--skip < 0 && found.Count < take) found.Add(incident);
            if (batch.Count < batchSize) break;
            before = batch[^1].Number;
        }
        return found;
    }

    private async Task<RefusalException> WhichAsync(CancellationToken cancellationToken)
    {
        var open = await OpenAsync(cancellationToken);
        if (open.Count == 0)
            return new(ChatText.Of($"No incident is open, and this channel belongs to none. Open one, or name one with {"--incident INC-1":code}."), "open Cannot buy from the App Store --sev 1");
        return new(open.Count == 1
            ? ChatText.Of($"This channel belongs to no incident. Did you mean {open[0].ToString():b} “{open[0].Title}”?")
            : ChatText.Of($"This channel belongs to no incident, and {open.Count} are open. Which one do you mean?"))
        {
            Buttons = [.. open.Take(MostOffered).Select(i => new Button($"{i}: {OutsideText.Cut(i.Title, 40)}", Again(i)))],
        };
    }

    private CommandLine Again(Incident incident) => CommandLine.Parse($"{LineReading.WithIncident(context.Line, incident.Number)}");
}

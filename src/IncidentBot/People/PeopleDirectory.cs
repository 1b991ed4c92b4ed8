using System.Collections.Concurrent;
using IncidentBot.Chat;
using IncidentBot.Messages;
using IncidentBot.Store;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.People;

/// <summary>Knows who is who: accounts on several platforms are one person where their mail address is the same.</summary>
internal sealed class PeopleDirectory(IncidentStore store, PeopleCache cache, Platforms platforms, NamedPeople named, SamePerson same)
{
    private IncidentDb Db => store.Db;

    /// <summary>The person behind an account; written down when they are met for the first time, or have another address, name or zone.</summary>
    public async Task<Person> MeetAsync(Caller caller, CancellationToken cancellationToken)
    {
        var isToken = IsToken(caller);
        if (cache.Find(caller, isToken) is { } met) return met;
        var account = $"{caller.Platform}/{caller.UserId}";
        var email = caller.Email?.Trim().ToLowerInvariant();

        // Who was met a moment ago is not in the store yet: two groups may have the same people in them.
        var known = Db.Accounts.Local.FirstOrDefault(a => a.Id == account) ?? await Db.Accounts.SingleOrDefaultAsync(a => a.Id == account, cancellationToken);
        var person = known is not null ? await OwnerAsync(known, email, cancellationToken)
            : email is not null ? Db.People.Local.FirstOrDefault(p => p.Email == email) ?? await Db.People.SingleOrDefaultAsync(p => p.Email == email, cancellationToken)
            // Otherwise ben's token would approve what ben wrote in a chat.
            : isToken ? await FindAsync(caller.Handle, cancellationToken)
            : null;
        var isNew = person is null;
        if (person is null) Db.People.Add(person = new() { Handle = await FreeHandleAsync(caller.Handle, cancellationToken), Email = email });
        if (known is null)
        {
            Db.Accounts.Add(new() { Id = account, Handle = person.Handle });
            cache.Forget(person);
        }

        if (isNew || !isToken) (person.Zone, person.Name) = (caller.Zone.Id, OutsideText.OneLine(caller.Name, 80));
        person.Accounts = new Dictionary<string, string>(person.Accounts) { [caller.Platform] = caller.UserId };
        if (person.Email is null && email is not null && !await Db.People.AnyAsync(p => p.Email == email, cancellationToken)) person.Email = email;
        return person;
    }

    /// <summary>Whose an account is: with the first word of its mail address, perhaps somebody else's than was thought.</summary>
    private async Task<Person> OwnerAsync(Account account, string? email, CancellationToken cancellationToken)
    {
        var owner = await OfHandleAsync(account.Handle, cancellationToken);
        if (owner.Email is not null || email is null || await Db.People.SingleOrDefaultAsync(p => p.Email == email, cancellationToken) is not { } other) return owner;
        await same.JoinAsync(account, owner, other, cancellationToken);
        return other;
    }

    /// <summary>Somebody by handle, mail address or platform account; asks the platforms for those never met. Null where nobody knows them.</summary>
    public Task<Person?> FindAsync(string name, CancellationToken cancellationToken) => FindAsync(name, platforms.All, cancellationToken);

    private async Task<Person?> FindAsync(string name, IEnumerable<IChatPlatform> asked, CancellationToken cancellationToken)
    {
        var word = name.Trim().TrimStart('@').ToLowerInvariant();
        var met = await Db.People.SingleOrDefaultAsync(p => p.Handle == word || p.Email == word, cancellationToken)
            ?? Db.People.Local.FirstOrDefault(p => p.Handle == word || p.Email == word);
        if (met is not null) return met;
        foreach (var platform in asked)
            if (await platform.FindUserAsync(name.Trim().TrimStart('@'), cancellationToken) is { } caller) return await MeetAsync(caller, cancellationToken);
        return null;
    }

    /// <summary>Somebody by what was typed, or a refusal that says how to name them.</summary>
    public async Task<Person> GetAsync(string name, CancellationToken cancellationToken) =>
        await FindAsync(name, cancellationToken)
        ?? throw new RefusalException(ChatText.Of($"Nobody here is called {name:code}. Name people as @handle or by their mail address."), null);

    /// <summary>As the chat knows somebody of the record; their bare handle where they have left.</summary>
    public async Task<ChatUser> UserAsync(string handle, CancellationToken cancellationToken)
    {
        if (cache.Find(handle) is { } known) return known.ToChatUser();
        var met = Db.People.Local.FirstOrDefault(p => p.Handle == handle);
        return (met ?? await Db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Handle == handle, cancellationToken))?.ToChatUser()
            ?? new ChatUser(handle, handle, null, new Dictionary<string, string>());
    }

    /// <summary>Those whom an entry of the settings names, as far as a platform knows them: by their account there, or by their mail address.</summary>
    public async Task<IReadOnlyList<Person>> NamedAsync(string entry, IChatPlatform platform, CancellationToken cancellationToken)
    {
        var there = new List<Person>();
        foreach (var person in await BehindAsync(entry, platform, cancellationToken))
        {
            var known = person.Accounts.ContainsKey(platform.Name) ? person
                : person.Email is { } email && await platform.FindUserAsync(email, cancellationToken) is { } caller ? await MeetAsync(caller, cancellationToken)
                : null;
            if (known is not null && !there.Contains(known)) there.Add(known);
        }
        return there;
    }

    private async Task<IReadOnlyList<Person>> BehindAsync(string entry, IChatPlatform asked, CancellationToken cancellationToken)
    {
        if (named.PlatformOf(entry) is not var (platform, name)) return await FindAsync(entry, [asked], cancellationToken) is { } one ? [one] : [];
        var people = new List<Person>();
        foreach (var id in await named.MembersAsync(platform, name, cancellationToken) ?? [name])
            if (await OfAccountAsync(platform, id, cancellationToken) is { } person) people.Add(person);
        return people;
    }

    private async Task<Person?> OfAccountAsync(IChatPlatform platform, string id, CancellationToken cancellationToken)
    {
        var account = $"{platform.Name}/{id}";
        var handle = Db.Accounts.Local.FirstOrDefault(a => a.Id == account)?.Handle
            ?? await Db.Accounts.Where(a => a.Id == account).Select(a => a.Handle).SingleOrDefaultAsync(cancellationToken);
        if (handle is not null) return await OfHandleAsync(handle, cancellationToken);
        return await platform.FindUserAsync(id, cancellationToken) is { } caller ? await MeetAsync(caller, cancellationToken) : null;
    }

    private async Task<Person> OfHandleAsync(string handle, CancellationToken cancellationToken) =>
        Db.People.Local.FirstOrDefault(p => p.Handle == handle) ?? await Db.People.SingleAsync(p => p.Handle == handle, cancellationToken);

    /// <summary>Whether the caller comes from no chat: a token, on behalf of somebody whom the operator named in the settings, and of whom it knows no more than that name.</summary>
    private bool IsToken(Caller caller) => platforms.All.All(p => p.Name != caller.Platform);

    private async Task<string> FreeHandleAsync(string wanted, CancellationToken cancellationToken)
    {
        var word = string.Concat(OutsideText.OneLine(wanted, 30).ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is '.' or '-' or '_'));
        if (word.Length == 0 || word == Incidents.Act.Bot) word = "person";
        var handle = word;
        for (var n = 2; Db.People.Local.Any(p => p.Handle == handle) || await Db.People.AnyAsync(p => p.Handle == handle, cancellationToken); n++) handle = word + n;
        return handle;
    }
}

/// <summary>People as last read, so that a command does not ask the store for its caller. A person who changes is met anew.</summary>
internal sealed class PeopleCache
{
    private readonly ConcurrentDictionary<string, Person> _byAccount = new();
    private readonly ConcurrentDictionary<string, Person> _byHandle = new();

    /// <summary>The person of an account, if they are as the platform now tells; a token tells nothing of them.</summary>
    public Person? Find(Caller caller, bool isToken) =>
        _byAccount.GetValueOrDefault($"{caller.Platform}/{caller.UserId}") is { } person
        && (isToken || (person.Zone == caller.Zone.Id && person.Name == OutsideText.OneLine(caller.Name, 80)))
        && (caller.Email is null || caller.Email.Equals(person.Email, StringComparison.OrdinalIgnoreCase)) ? person : null;

    /// <summary>The person of a handle.</summary>
    public Person? Find(string handle) => _byHandle.GetValueOrDefault(handle);

    /// <summary>Forgets somebody who has an account more from now on, so that whoever looks for it finds it.</summary>
    public void Forget(Person person)
    {
        _byHandle.TryRemove(person.Handle, out _);
        foreach (var (platform, id) in person.Accounts) _byAccount.TryRemove($"{platform}/{id}", out _);
    }

    /// <summary>Remembers a person that was saved.</summary>
    public void Keep(Person person)
    {
        _byHandle[person.Handle] = person;
        foreach (var (platform, id) in person.Accounts) _byAccount[$"{platform}/{id}"] = person;
    }
}

using IncidentBot.Chat;
using Microsoft.Extensions.Options;

namespace IncidentBot.LocalChat;

/// <summary>Somebody who can be played in the local chat.</summary>
/// <param name="Handle">Short and without spaces; their id.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Email">Joins them to their accounts elsewhere.</param>
/// <param name="Role">What they are there for, in a word.</param>
/// <param name="Zone">Their time zone; null for the browser's.</param>
/// <param name="Colour">Which of the avatar colours is theirs, from 0 to 7.</param>
public sealed record Person(string Handle, string Name, string Email, string Role, TimeZoneInfo? Zone, int Colour)
{
    /// <summary>One or two letters for their avatar.</summary>
    public string Initials => string.Concat(Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(word => word[..1])).ToUpperInvariant();

    /// <summary>This person as somebody who gives commands.</summary>
    /// <param name="browserZone">The zone that the browser tells.</param>
    public Caller AsCaller(TimeZoneInfo browserZone) => new(LocalChatPlatform.PlatformName, Handle, Handle, Name, Email, Zone ?? browserZone);
}

/// <summary>Everybody who can be played.</summary>
internal sealed class People(IOptions<LocalChatOptions> options)
{
    public IReadOnlyList<Person> All { get; } = [.. options.Value.Cast.Select(Read)];

    public Person? Find(string? handle) => All.FirstOrDefault(p => p.Handle == handle);

    /// <summary>A person of the product: by their account here, else by their mail address.</summary>
    public Person? Find(ChatUser user) =>
        (user.Accounts.TryGetValue(LocalChatPlatform.PlatformName, out var handle) ? Find(handle) : null)
        ?? All.FirstOrDefault(p => string.Equals(p.Email, user.Email, StringComparison.OrdinalIgnoreCase));

    private static Person Read(LocalChatPerson person, int index) =>
        new(person.Handle, person.Name, person.Email, person.Role, person.Zone.Length == 0 ? null : TimeZoneInfo.FindSystemTimeZoneById(person.Zone), index % 8);
}

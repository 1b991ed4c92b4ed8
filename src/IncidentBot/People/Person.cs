using IncidentBot.Chat;

namespace IncidentBot.People;

/// <summary>A human being: one, whatever the number of their accounts. Accounts are joined by mail address.</summary>
internal sealed class Person
{
    /// <summary>Short and without spaces; names them in the record for ever.</summary>
    public string Handle { get; set; } = "";

    /// <summary>As people read it.</summary>
    public string Name { get; set; } = "";

    /// <summary>Lower case; null where no platform told.</summary>
    public string? Email { get; set; }

    /// <summary>The IANA name of the zone in which they last wrote.</summary>
    public string Zone { get; set; } = "UTC";

    /// <summary>Platform → their user id there.</summary>
    public IReadOnlyDictionary<string, string> Accounts { get; set; } = new Dictionary<string, string>();

    /// <summary>As the chat knows them.</summary>
    public ChatUser ToChatUser() => new(Handle, Name, Email, Accounts);

    /// <summary>Their zone; UTC where this machine does not know it.</summary>
    public TimeZoneInfo TimeZone() => TimeZoneInfo.TryFindSystemTimeZoneById(Zone, out var zone) ? zone : TimeZoneInfo.Utc;
}

/// <summary>One account of a person.</summary>
internal sealed class Account
{
    /// <summary><c>local/ada</c>: the platform and the id there.</summary>
    public string Id { get; set; } = "";

    /// <summary>Whose.</summary>
    public string Handle { get; set; } = "";
}

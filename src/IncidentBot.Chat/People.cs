namespace IncidentBot.Chat;

/// <summary>A person as platforms know them.</summary>
/// <param name="Handle">Short and without spaces: <c>ada</c>.</param>
/// <param name="Name">As people read it: <c>Ada Lovelace</c>.</param>
/// <param name="Email">Joins a person's accounts on several platforms; null where the platform does not tell.</param>
/// <param name="Accounts">Their user id on each platform that has met them, by <see cref="IChatPlatform.Name"/>.</param>
public sealed record ChatUser(string Handle, string Name, string? Email, IReadOnlyDictionary<string, string> Accounts);

/// <summary>Who gives a command.</summary>
/// <param name="Platform">The platform's name.</param>
/// <param name="UserId">Their id there.</param>
/// <param name="Handle">What they are called there, short and without spaces.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Email">Checked by the platform, never typed by the person; null where it does not tell.</param>
/// <param name="Zone">In which they read and write times.</param>
public sealed record Caller(string Platform, string UserId, string Handle, string Name, string? Email, TimeZoneInfo Zone);

/// <summary>Where something is said.</summary>
/// <param name="Platform">The platform's name.</param>
/// <param name="ChannelId">The channel or conversation there.</param>
/// <param name="ThreadId">The message under which it is said; null for the channel itself.</param>
public sealed record Place(string Platform, string ChannelId, string? ThreadId = null);

/// <summary>A message that was posted.</summary>
/// <param name="Place">Where.</param>
/// <param name="Id">Its id in that channel.</param>
public sealed record MessageRef(Place Place, string Id);

using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace IncidentBot.LocalChat;

/// <summary>The settings of the local chat: section <c>LocalChat</c>.</summary>
public sealed class LocalChatOptions
{
    /// <summary>Whether there is a local chat; null leaves it to the program: only where no other chat is configured.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Who can be played; empty for the five that are shipped.</summary>
    public IList<LocalChatPerson> People { get; } = [];

    /// <summary>The SQLite file in which channels and messages are kept.</summary>
    public string ConnectionString { get; set; } = "Data Source=local-chat.db";

    /// <summary>The mail addresses of those whose role is approver.</summary>
    public IReadOnlyList<string> Approvers => [.. Cast.Where(p => p.Role.Equals("approver", StringComparison.OrdinalIgnoreCase)).Select(p => p.Email)];

    /// <summary>The people of the settings, or the five that are shipped.</summary>
    internal IReadOnlyList<LocalChatPerson> Cast => People.Count > 0 ? [.. People] : Shipped;

    private static readonly LocalChatPerson[] Shipped =
    [
        new() { Handle = "ada", Name = "Ada Lovelace", Email = "ada@example.com", Role = "Commander" },
        new() { Handle = "ben", Name = "Ben Okafor", Email = "ben@example.com", Role = "Communications" },
        new() { Handle = "cleo", Name = "Cleo Martin", Email = "cleo@example.com", Role = "Approver" },
        new() { Handle = "dan", Name = "Dan Suzuki", Email = "dan@example.com", Role = "Approver" },
        new() { Handle = "eve", Name = "Eve Lindqvist", Email = "eve@example.com", Role = "Responder" },
    ];
}

/// <summary>A person of the local chat, as the settings give them.</summary>
public sealed class LocalChatPerson
{
    /// <summary>Short and without spaces: <c>ada</c>.</summary>
    public string Handle { get; set; } = "";

    /// <summary>As people read it.</summary>
    public string Name { get; set; } = "";

    /// <summary>Joins them to their accounts elsewhere.</summary>
    public string Email { get; set; } = "";

    /// <summary>What they are there for, in a word. <c>Approver</c> makes them one where the settings name no approvers.</summary>
    public string Role { get; set; } = "";

    /// <summary>Their time zone by its IANA name; empty for the browser's.</summary>
    public string Zone { get; set; } = "";
}

/// <summary>Stops the start with a sentence where the settings are wrong.</summary>
internal sealed partial class LocalChatOptionsCheck : IValidateOptions<LocalChatOptions>
{
    public ValidateOptionsResult Validate(string? name, LocalChatOptions options)
    {
        var wrong = options.Cast.SelectMany(Faults).ToList();
        if (string.IsNullOrWhiteSpace(options.ConnectionString))
            wrong.Add("LocalChat:ConnectionString is empty; give the chat a file, such as \"Data Source=local-chat.db\".");
        foreach (var twice in options.Cast.GroupBy(p => p.Handle).Where(g => g.Count() > 1))
            wrong.Add($"LocalChat:People has the handle \"{twice.Key}\" {twice.Count()} times; each person needs their own.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Faults(LocalChatPerson person)
    {
        if (!Handles().IsMatch(person.Handle))
            yield return $"LocalChat:People has the handle \"{person.Handle}\"; use 1 to 32 lower case letters, digits, dots, hyphens and underscores, such as \"ada\".";
        if (string.IsNullOrWhiteSpace(person.Name))
            yield return $"LocalChat:People gives \"{person.Handle}\" no Name; write it as people should read it.";
        if (!person.Email.Contains('@'))
            yield return $"LocalChat:People gives \"{person.Handle}\" the Email \"{person.Email}\"; it needs a mail address, such as \"{person.Handle}@example.com\".";
        if (person.Zone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(person.Zone, out _))
            yield return $"LocalChat:People gives \"{person.Handle}\" the Zone \"{person.Zone}\", which is unknown here; use an IANA name, such as \"Europe/London\".";
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9._-]{0,31}\z")]
    private static partial Regex Handles();
}

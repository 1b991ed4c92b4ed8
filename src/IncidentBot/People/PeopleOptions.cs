namespace IncidentBot.People;

/// <summary>
/// The settings under <c>People</c>. Everyone in a list is named by mail address, handle, platform user id (<c>slack/U123</c> or <c>U123</c>), or by a
/// platform's group that they are in (<c>slack/S123</c> or <c>slack/@on-call</c>), of which <see cref="NamedPeople"/> knows.
/// </summary>
internal sealed class PeopleOptions
{
    /// <summary>Who may approve statements, in the order in which they are asked; also by their role in the incident, <c>role/comms</c>. Empty: everyone but the writers.</summary>
    public IReadOnlyList<string> Approvers { get; set; } = [];

    /// <summary>Who may see everything and change what others may not.</summary>
    public IReadOnlyList<string> Admins { get; set; } = [];

    /// <summary>Who hears of a promise that nobody keeps.</summary>
    public IReadOnlyList<string> Duty { get; set; } = [];

    /// <summary>Roles beside commander, deputy, comms and scribe.</summary>
    public IReadOnlyList<string> Roles { get; set; } = [];

    /// <summary>Whether a list names a person themselves.</summary>
    public static bool Names(IReadOnlyList<string> list, Person person) => list.Any(entry => IsNamed(entry.Trim().TrimStart('@'), person));

    private static bool IsNamed(string entry, Person person) =>
        entry.Equals(person.Email, StringComparison.OrdinalIgnoreCase)
        || entry.Equals(person.Handle, StringComparison.OrdinalIgnoreCase)
        || person.Accounts.Any(a => entry.Equals(a.Value, StringComparison.OrdinalIgnoreCase) || entry.Equals($"{a.Key}/{a.Value}", StringComparison.OrdinalIgnoreCase));
}

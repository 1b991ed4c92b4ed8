namespace IncidentBot.EndToEnd.Hour;

/// <summary>A chat in which the hour is played, or several: what its people do there, and what they see. People are named by their handles.</summary>
internal interface IHourChat
{
    /// <summary>Opens the incident by its form, with a mistake in it first; then it has its place.</summary>
    /// <param name="who">By whom.</param>
    /// <param name="title">What it is called.</param>
    /// <param name="severity">1 to 4.</param>
    /// <param name="since">When it began, in ISO 8601.</param>
    Task OpensAsync(string who, string title, string severity, string since);

    /// <summary>Somebody types a line in the incident's place; until it is answered.</summary>
    Task TypesAsync(string who, string line);

    /// <summary>Somebody presses a button of the newest message that has it and says this; until it is answered.</summary>
    Task PressesAsync(string who, string label, string where);

    /// <summary>Waits until the incident's place says something to everybody; a person's handle stands for what they are called there.</summary>
    Task SaysAsync(string text);

    /// <summary>Waits until somebody alone was told something.</summary>
    Task IsToldAsync(string who, string text);

    /// <summary>Whether one message in the incident's place says all of this.</summary>
    bool HasSaid(params IReadOnlyList<string> texts);

    /// <summary>What everybody sees, for a failed test's message.</summary>
    string Tell();
}

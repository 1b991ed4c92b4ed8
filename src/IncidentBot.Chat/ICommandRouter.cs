namespace IncidentBot.Chat;

/// <summary>The one door in, from chat to product: typed text, a button, a form, an API call and a drill's line all arrive here.</summary>
public interface ICommandRouter
{
    /// <summary>
    /// Runs a command. Never throws for what a person did wrong: a refusal is a <see cref="Reply"/> that says why and what would work.
    /// The same <see cref="CommandRequest.DeliveryId"/> a second time changes nothing and gets the same answer.
    /// </summary>
    Task<Reply> SendAsync(CommandRequest request, CancellationToken cancellationToken);

    /// <summary>What could stand at the end of a line that is still being typed: verbs, then options and their values.</summary>
    /// <param name="text">The line so far, without <c>/incident</c>.</param>
    /// <param name="caller">Who types.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task<IReadOnlyList<Completion>> CompleteAsync(string text, Caller caller, CancellationToken cancellationToken);
}

/// <summary>A command and where it comes from.</summary>
/// <param name="Text">The line, with or without <c>/incident</c>.</param>
/// <param name="Caller">Who gives it.</param>
/// <param name="Place">Where; null where there is no place (the API).</param>
/// <param name="Source">How.</param>
public sealed record CommandRequest(string Text, Caller Caller, Place? Place, CommandSource Source)
{
    /// <summary>A form's answers by field name; a field with several values has several; null where no form was answered.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Answers { get; init; }

    /// <summary>The platform's id of this delivery, by which a repetition is known; null where the platform promises none.</summary>
    public string? DeliveryId { get; init; }

    /// <summary>Whether the verb's form is shown even where nothing is missing, so that a person can look over what was filled in for them.</summary>
    public bool AsksFirst { get; init; }

    /// <summary>Whether a form can be shown; otherwise a missing value is a refusal that names it.</summary>
    public bool CanAsk { get; init; }
}

/// <summary>How a command was given.</summary>
public enum CommandSource
{
    /// <summary>Typed into a chat.</summary>
    Typed,
    /// <summary>By a button.</summary>
    Button,
    /// <summary>By a form.</summary>
    Form,
    /// <summary>Through the HTTP API.</summary>
    Api,
    /// <summary>From a drill file.</summary>
    Drill,
}

/// <summary>A way to go on with a line that is being typed.</summary>
/// <param name="Text">The whole line with this completion in it.</param>
/// <param name="Label">What is shown: the verb, option or value.</param>
/// <param name="Hint">What it means, in a few words.</param>
public sealed record Completion(string Text, string Label, string Hint);

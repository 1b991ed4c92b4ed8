using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Features.Statements.Phrases;
using IncidentBot.Incidents;
using MediatR;

namespace IncidentBot.Features.Change;

/// <summary>Makes it graver or less grave.</summary>
internal sealed record ChangeSeverity(int Severity, string? Text) : IChatCommand
{
    private static readonly Option<int> SeverityOption = Option.Positional("severity", Values.Severity, "How bad it is, 1 (worst) to 4");
    private static readonly Option<string> TextOption = Option.Text("text", "Why", 2000) with { Required = false, InForm = true };

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("severity", "makes it graver or less grave; the cadence follows")
    {
        Synonyms = ["sev"],
        Group = VerbGroup.Change,
        Example = "severity 1 All countries now",
        Options = [SeverityOption, TextOption],
        Build = a => new ChangeSeverity(a.Require(SeverityOption), a.Get(TextOption)),
    };
}

internal sealed class ChangeSeverityHandler(IncidentFinder incidents, Cadence cadence, CommandContext context) : IRequestHandler<ChangeSeverity, Reply>
{
    public async Task<Reply> Handle(ChangeSeverity request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        incident.ChangeSeverity(request.Severity, request.Text, context.Act);
        var next = incident.PublicDeadline(cadence) is { } due ? ChatText.Of($" The next public update is due by {due.DueAt}.") : ChatText.Empty;
        return Reply.Tell(ChatText.Of($"{incident.ToString():b} has severity {incident.Severity} now.{next}"));
    }
}

/// <summary>Gives it another title.</summary>
internal sealed record Retitle(string Title) : IChatCommand
{
    private static readonly Option<string> TitleOption = Option.Title("What customers cannot do, in a few words");

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("title", "gives it another title; customers never see it")
    {
        Group = VerbGroup.Change,
        Example = "title Cannot buy from any store",
        Options = [TitleOption],
        Build = a => new Retitle(a.Require(TitleOption)),
    };
}

internal sealed class RetitleHandler(IncidentFinder incidents, CommandContext context) : IRequestHandler<Retitle, Reply>
{
    public async Task<Reply> Handle(Retitle request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        incident.Retitle(request.Title, context.Act);
        return Reply.Tell(ChatText.Of($"{incident.ToString():b} is called “{incident.Title}” now."));
    }
}

/// <summary>The internal cause, and the wording that may be told.</summary>
internal sealed record Cause(string? Text, string? Public) : IChatCommand
{
    private static readonly Option<string> TextOption = Option.Text("text", "The cause, for the team", 2000) with { Required = false, InForm = true };
    private static readonly Option<string> PublicOption = Option.Named("public", Values.Phrase("cause", 500), "the wording that may be told, or a phrase like dns, network, our-change") with { InForm = true };

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("cause", "records the internal cause, and the wording that may be told")
    {
        Group = VerbGroup.Change,
        Example = "cause A resolver push dropped a zone --public \"an internal DNS error on our side\"",
        FormTitle = "What caused it?",
        SubmitLabel = "Record it",
        Options = [TextOption, PublicOption],
        Build = a => new Cause(a.Get(TextOption), a.Get(PublicOption)),
    };
}

internal sealed class CauseHandler(IncidentFinder incidents, PhraseBook phrases, CommandContext context) : IRequestHandler<Cause, Reply>
{
    public async Task<Reply> Handle(Cause request, CancellationToken cancellationToken)
    {
        var incident = await incidents.CurrentAsync(cancellationToken);
        if (request is { Text: null, Public: null })
            throw new RefusalException(ChatText.Of($"What is the cause? Give it for the team, {"--public":code} for customers, or both."), Cause.Verb.Example, "text");
        incident.Explain(request.Text, request.Public, context.Act);
        return Reply.Tell(Card.Of(
            new TextBlock(ChatText.Of($"Recorded in {incident.ToString():b}.")),
            new NoteBlock(request.Public is null && incident.PublicCause is null
                ? ChatText.Of($"Customers are told no cause until you give its wording with {"cause --public":code}.")
                : phrases.Find(incident.PublicCause!) is { } phrase
                    ? ChatText.Of($"As it may be told: {phrase.Spoken("en", "en").Words} ({phrase.Key:code}, in {string.Join(", ", phrase.Words.Keys)})")
                    : ChatText.Of($"As it may be told: {incident.PublicCause}"))));
    }
}

using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Features.Statements.Phrases;
using IncidentBot.Incidents;
using IncidentBot.Store;
using MediatR;

namespace IncidentBot.Features.Statements;

/// <summary>Drafts a statement from a template and the facts.</summary>
internal sealed record Draft(string? Template, IReadOnlyList<string>? Locales, IReadOnlyList<string>? To, DateTimeOffset? Next, IReadOnlyList<NameValue> Set) : IChatCommand
{
    /// <summary>The length of time that <see cref="Next"/> was given as; null where it was a time, or none was given.</summary>
    public TimeSpan? NextAfter { get; init; }

    /// <summary>The statement that is to be drafted again; null for a new one.</summary>
    public int? Again { get; init; }

    private static readonly Option<string> TemplateOption = Option.Positional("template", Values.Template, "What to say").OrNothing with { InForm = true };
    private static readonly Option<IReadOnlyList<string>> LocalesOption = Option.Named("locales", Values.Locales, "in which languages");
    private static readonly Option<IReadOnlyList<string>> ToOption = Option.Named("to", Values.Words, "where it goes: status-page, feed, chat, webhooks, mail");
    private static readonly Option<DateTimeOffset> NextOption = Option.Named("next", Values.TimeOrDuration, "when customers hear the next") with { InForm = true };
    private static readonly Option<IReadOnlyList<NameValue>> SetOption = Option.Repeats("set", Values.NameValue, "what only you know: action, workaround, data_safe, repair; in your words, or as a phrase like workaround=use-web");
    private static readonly Option<int> AgainOption = Option.Named("again", Values.Number("S"), "the statement to draft again: all that was asked for then, with today's facts");

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("draft", "drafts a public statement from the facts")
    {
        Synonyms = ["statement"],
        Shorthands = new Dictionary<string, string> { ["apology"] = "draft apology", ["apologise"] = "draft apology", ["apologize"] = "draft apology" },
        Group = VerbGroup.Tell,
        Example = "draft investigating --next 20m",
        Options = [TemplateOption, LocalesOption, ToOption, NextOption, SetOption, AgainOption],
        Build = a => new Draft(a.Get(TemplateOption), a.Get(LocalesOption), a.Get(ToOption), a.Get(NextOption), a.Get(SetOption) ?? []) { NextAfter = Length(a), Again = a.Get(AgainOption) },
    };

    private static TimeSpan? Length(Arguments a) => a.Raw.GetValueOrDefault(NextOption.Name, []) is [.., var typed] ? DurationText.Read(typed) : null;
}

internal sealed class DraftHandler(IncidentFinder incidents, IncidentStore store, StatementComposer composer, Targets targets, Again again, CommandContext context) : IRequestHandler<Draft, Reply>
{
    public async Task<Reply> Handle(Draft request, CancellationToken cancellationToken)
    {
        targets.RefuseUnknown(request.To);
        if (request.Again is { } number)
        {
            var (its, old) = await incidents.StatementAsync(number, cancellationToken);
            return Drafted(await DraftAsync(its, Asked(again.WishFor(its, old), request), old.Corrects, cancellationToken));
        }
        var incident = await incidents.CurrentAsync(cancellationToken);
        return Drafted(await DraftAsync(incident, Asked(new(UsualTemplate(incident)), request), corrects: null, cancellationToken));
    }

    // What is given now goes before what was given then.
    private static Wish Asked(Wish wish, Draft request) => wish with
    {
        Template = request.Template ?? wish.Template,
        Locales = request.Locales ?? wish.Locales,
        Targets = request.To is { } to ? [.. Targets.Names.Where(n => to.Contains(n, StringComparer.OrdinalIgnoreCase))] : wish.Targets,
        NextUpdateAt = request.Next ?? wish.NextUpdateAt,
        NextAfter = request.Next is null ? wish.NextAfter : request.NextAfter,
        // Given twice, the later one is meant.
        Set = wish.Set.Select(s => new NameValue(s.Key, s.Value)).Concat(request.Set).GroupBy(s => s.Name).ToDictionary(s => s.Key, s => s.Last().Value),
    };

    internal async Task<Statement> DraftAsync(Incident incident, Wish wish, int? corrects, CancellationToken cancellationToken)
    {
        var act = context.Act;
        var statement = incident.Draft(wish, await composer.DraftAsync(incident, wish, corrects, act.By, cancellationToken), corrects, act);
        await store.NumberAsync(statement, cancellationToken);
        incident.Drafted(statement, act);
        return statement;
    }

    internal static Reply Drafted(Statement statement) => Reply.Tell(Card.Of(
        new TextBlock(ChatText.Of($"{statement.ToString():b} is drafted. Its card is where the incident is worked on. {(statement.Current.IsBlocked ? "A check stops it; edit it first." : "Nobody outside sees it before it is approved.")}")),
        statement.Current.Checks.LastOrDefault(c => c is { Rule: FreeText.Rule, Ok: false }) is { } stranger ? new NoteBlock(ChatText.Of($"{stranger.Message}")) : null,
        ButtonsBlock.Of(
            new Button("Submit for approval", new CommandLine("submit").Value(statement.ToString())) { Style = ButtonStyle.Primary },
            new Button("Edit", new CommandLine("edit").Value(statement.ToString())),
            new Button("Preview", new CommandLine("preview").Value(statement.ToString())))) with { Tone = Tone.Good });

    internal static string UsualTemplate(Incident incident) => incident.Status switch
    {
        _ when incident.Kind == IncidentKind.Maintenance => "maintenance",
        Status.Investigating => "investigating",
        Status.Identified => "identified",
        Status.Monitoring => "update",
        _ => "resolved",
    };
}

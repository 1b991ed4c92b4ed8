using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Incidents;
using MediatR;
using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Statements;

/// <summary>Writes a new revision.</summary>
internal sealed record Edit(int Statement, string? Text, string? Locale, string? Title, string? Short, int? Revision) : IChatCommand
{
    private static readonly Option<int> StatementOption = Option.Positional("statement", Values.Number("S"), "Which statement");
    private static readonly Option<string> TextOption = Option.Text("text", "The text in full") with { Required = false };
    private static readonly Option<string> LocaleOption = Option.Named("locale", Values.Locale, "which language; the default one, where none is given");
    private static readonly Option<string> TitleOption = Option.Named("title", Values.Text(200), "the title");
    private static readonly Option<string> ShortOption = Option.Named("short", Values.Text(1000), "the short form");

    private static readonly Option<int> RevisionOption = Option.Named("rev", Values.Count, "the revision that was read") with { Hidden = true };

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("edit", "changes a statement's words: a new revision")
    {
        Group = VerbGroup.Tell,
        Example = "edit S-1",
        Options = [StatementOption, TextOption, LocaleOption, TitleOption, ShortOption, RevisionOption],
        Asks = (a, _, _) => Task.FromResult(!a.Has(TextOption) && !a.Has(TitleOption) && !a.Has(ShortOption)),
        Build = a => new Edit(a.Require(StatementOption), a.Get(TextOption), a.Get(LocaleOption), a.Get(TitleOption), a.Get(ShortOption), a.Get(RevisionOption)),
    };
}

internal sealed class EditHandler(IncidentFinder incidents, StatementComposer composer, IOptions<StatementsOptions> options, CommandContext context) : IRequestHandler<Edit, Reply>
{
    public async Task<Reply> Handle(Edit request, CancellationToken cancellationToken)
    {
        var (incident, statement) = await incidents.StatementAsync(request.Statement, cancellationToken);
        var locale = request.Locale ?? options.Value.DefaultLocale;
        var present = statement.Current.Texts.FirstOrDefault(t => t.Locale == locale);
        if (request.Text is null && request.Title is null && request.Short is null)
            return context.CanAsk
                ? Reply.Ask(Form(statement, locale, present))
                : throw new RefusalException(ChatText.Of($"What should {statement.ToString()} say? Give the text, or {"--title":code} or {"--short":code}."), $"edit {statement} We are sorry …");

        // A form shows the text that it was opened with; what somebody else wrote since must not go with it unseen.
        if (request.Revision is { } read && read != statement.Revision)
            throw new RefusalException(ChatText.Of($"Somebody changed {statement.ToString()} while you wrote: it is at revision {statement.Revision} now, and you began with {read}. Keep your words, look at theirs, and edit it again."), $"edit {statement}", "text");
        var text = new StatementText(locale, request.Title ?? present?.Title ?? "", request.Text ?? present?.Full ?? "", request.Short ?? present?.Short ?? "");
        if (present is null && new[] { text.Title, text.Full, text.Short }.Any(string.IsNullOrEmpty))
            throw new RefusalException(ChatText.Of($"{statement.ToString()} has no text in {locale:code} yet. Give all of it: title, text and short form."), $"edit {statement} --locale {locale} --title … --short … TEXT");
        if (text == present) throw new RefusalException(ChatText.Of($"That is the text of {statement.ToString()} already."), $"preview {statement}");

        var texts = present is null ? [.. statement.Current.Texts, text] : statement.Current.Texts.Select(t => t.Locale == locale ? text : t).ToList();
        incident.Edit(statement, await composer.ReviseAsync(incident, statement, texts, context.By.Handle, cancellationToken), context.Act);
        return Reply.Tell(ChatText.Of($"{statement.ToString():b} has a new text, revision {statement.Revision}. {(statement.State == StatementState.InReview ? "It is approved anew from here." : "Submit it when it is right.")}"));
    }

    private static Form Form(Statement statement, string locale, StatementText? present) => new(
        $"Edit {statement} ({locale})",
        new CommandLine("edit").Value(statement.ToString()).Option("locale", locale).Option("rev", statement.Revision.ToString()),
        [
            new TextField("title", "Title") { Value = present?.Title ?? "", MaxLength = 200, Required = true },
            new TextField("text", "Text") { Value = present?.Full ?? "", Multiline = true, MaxLength = 10_000, Required = true },
            new TextField("short", "Short form") { Value = present?.Short ?? "", Multiline = true, MaxLength = 1000, Required = true },
        ],
        "Save as a new revision");
}

using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Features.Statements.Phrases;
using IncidentBot.Features.Statements.Templates;
using MediatR;

namespace IncidentBot.Features.Statements;

/// <summary>Lists what statements can be drafted from.</summary>
internal sealed record ListTemplates : IChatCommand
{
    /// <inheritdoc/>
    public static Verb Verb { get; } = new("templates", "lists what statements can be drafted from")
    {
        Group = VerbGroup.See,
        Example = "templates",
        Build = _ => new ListTemplates(),
    };
}

internal sealed class ListTemplatesHandler(StatementWriter writer, PhraseBook phrases) : IRequestHandler<ListTemplates, Reply>
{
    public Task<Reply> Handle(ListTemplates request, CancellationToken cancellationToken) => Task.FromResult(Reply.Tell(Card.Of(
        new TitleBlock(ChatText.Plain("Templates")),
        new FactsBlock([.. writer.Templates.Select(t => new Fact(t.Name, Describe(t)))]),
        new NoteBlock(ChatText.Of($"Drafted with {"draft TEMPLATE":code}; without a name, the one that fits the incident's status. What only you know is given with {"--set NAME=VALUE":code}.")),
        new TextBlock(ChatText.Of($"{"Phrases":b} say the same in every language. Give the key where the words would stand: {"affect app-store --symptom cannot-buy":code}, {"cause --public dns":code}, {"draft update --set workaround=use-web":code}.")),
        new FactsBlock([.. phrases.All.GroupBy(p => p.Kind ?? "your own").Select(g => new Fact(g.Key.Replace('_', ' '), ChatText.Plain(string.Join(", ", g.Select(p => p.Key)))))]))));

    private static ChatText Describe(TemplateInfo template) => ChatText.Plain(
        $"{template.About.TrimEnd('.')} ({string.Join(", ", template.Locales)})"
        + (template.Set.Count == 0 ? "" : $"; takes {string.Join(", ", template.Set)}")
        + (template.Own ? "; your own" : ""));
}

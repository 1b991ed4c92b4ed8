using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Features.Statements.Previewing;
using MediatR;

namespace IncidentBot.Features.Statements;

/// <summary>Shows every rendering of a statement, with its checks.</summary>
internal sealed record Preview(int Statement, string? Locale) : IChatCommand
{
    private static readonly Option<int> StatementOption = Option.Positional("statement", Values.Number("S"), "Which statement");
    private static readonly Option<string> LocaleOption = Option.Named("locale", Values.Locale, "one language only");

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("preview", "shows every rendering of a statement, with its checks")
    {
        Group = VerbGroup.Tell,
        Example = "preview S-1",
        Options = [StatementOption, LocaleOption],
        Build = a => new Preview(a.Require(StatementOption), a.Get(LocaleOption)),
    };
}

internal sealed class PreviewHandler(IncidentFinder incidents, PreviewCard card) : IRequestHandler<Preview, Reply>
{
    public async Task<Reply> Handle(Preview request, CancellationToken cancellationToken)
    {
        var (incident, statement) = await incidents.StatementAsync(request.Statement, cancellationToken);
        return Reply.Tell(await card.DrawAsync(incident, statement, request.Locale, cancellationToken));
    }
}

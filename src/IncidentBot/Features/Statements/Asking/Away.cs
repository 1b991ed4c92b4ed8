using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Jobs;
using IncidentBot.People;
using IncidentBot.Store;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace IncidentBot.Features.Statements.Asking;

/// <summary>Says that one is away: meanwhile nobody asks them for an approval, and whoever stands in for them may give it.</summary>
internal sealed record Away(AwayUntil Until, PersonReference? To) : IChatCommand
{
    private static readonly Option<AwayUntil> UntilOption = Option.Positional("until", AwayUntilType.Instance, "Until when");
    private static readonly Option<PersonReference> ToOption = Option.Named("to", Values.Person, "who approves in your stead; nobody, where nobody is named") with { InForm = true };

    /// <inheritdoc/>
    public static Verb Verb { get; } = new("away", "says that you are away, and who approves in your stead")
    {
        Synonyms = ["ooo"],
        Group = VerbGroup.Tell,
        Example = "away until 18:00",
        FormTitle = "Are you away?",
        SubmitLabel = "I am away",
        Options = [UntilOption, ToOption],
        Build = a => new Away(a.Require(UntilOption), a.Get(ToOption)),
    };
}

internal sealed class AwayHandler(IncidentStore store, PeopleDirectory people, Absences absences, AskWho asking, CommandContext context) : IRequestHandler<Away, Reply>
{
    public async Task<Reply> Handle(Away request, CancellationToken cancellationToken)
    {
        var me = context.By.Handle;
        if (request.Until.At is not { } until)
        {
            if (await absences.OfAsync(me, cancellationToken) is null) return Reply.Tell(ChatText.Of($"You are not away: approvals are asked of you."));
            await absences.SetAsync(me, null, null, cancellationToken);
            await asking.AgainAsync(me, cancellationToken);
            return Reply.Tell(ChatText.Of($"Welcome back. Approvals are asked of you again."));
        }
        var instead = request.To is { } named ? await people.GetAsync(named.AccountId ?? named.Text, cancellationToken) : null;
        if (instead?.Handle == me) throw new RefusalException(ChatText.Of($"You cannot stand in for yourself. Name somebody else, or nobody."), "away until 18:00", "to");
        if (instead is not null && await absences.OfAsync(instead.Handle, cancellationToken) is { } gone)
            throw new RefusalException(ChatText.Of($"{instead.ToChatUser()} is away, too, until {gone.Until:full}. Name somebody else, or nobody."), "away until 18:00", "to");

        await absences.SetAsync(me, until, instead?.Handle, cancellationToken);
        await store.EnqueueAsync(new AwayOver(me, until), until, null, cancellationToken);
        await asking.AgainAsync(me, cancellationToken);
        return Reply.Tell(Card.Of(
            new TextBlock(instead is null
                ? ChatText.Of($"You are away until {until:full}. No approval is asked of you until then, and nobody stands in for you.")
                : ChatText.Of($"You are away until {until:full}. {instead.ToChatUser()} is asked in your stead, and may approve; what they wrote themselves somebody else must.")),
            ButtonsBlock.Of(new Button("I am back", new CommandLine("away").Value("off")))));
    }
}

/// <summary>The time until which somebody was to be away has come: they are asked for what still waits.</summary>
/// <param name="Handle">Who.</param>
/// <param name="Until">The time that was said; if another was since, nothing is left to do.</param>
internal sealed record AwayOver(string Handle, DateTimeOffset Until) : IJob
{
    /// <inheritdoc/>
    public int? Lane => null;
}

internal sealed class AwayOverHandler(IncidentStore store, Absences absences, AskWho asking) : AsyncRequestHandler<AwayOver>
{
    protected override async Task Handle(AwayOver request, CancellationToken cancellationToken)
    {
        if (await store.Db.Absences.AsNoTracking().SingleOrDefaultAsync(a => a.Handle == request.Handle, cancellationToken) is not { } absence || absence.Until != request.Until) return;
        await absences.SetAsync(request.Handle, null, null, cancellationToken);
        await asking.AgainAsync(request.Handle, cancellationToken);
    }
}

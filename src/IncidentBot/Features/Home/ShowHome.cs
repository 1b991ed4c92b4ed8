using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Features.Promises;
using IncidentBot.Features.Show;
using IncidentBot.Features.Statements;
using IncidentBot.Features.Tasks;
using IncidentBot.Incidents;
using IncidentBot.People;
using MediatR;

namespace IncidentBot.Features.Home;

/// <summary>Shows what waits for the one who asks: also in Slack's Home tab.</summary>
internal sealed record ShowHome : IChatCommand
{
    /// <inheritdoc/>
    public static Verb Verb { get; } = new("home", "shows what waits for you: approvals, roles, tasks, reminders, promises")
    {
        Synonyms = ["me", "mine"],
        Group = VerbGroup.See,
        Example = "home",
        Build = _ => new ShowHome(),
    };
}

internal sealed class ShowHomeHandler(
    IncidentFinder incidents, PendingStatements pending, StatementLines statementLines, ApprovalRules rules, Absences absences, PeopleDirectory people, TaskList tasks, ReminderList reminders, Cadence cadence,
    CommandContext context) : IRequestHandler<ShowHome, Reply>
{
    private const int MostShown = 10;

    public async Task<Reply> Handle(ShowHome request, CancellationToken cancellationToken)
    {
        var me = context.By.Handle;
        var mine = (await incidents.OpenAsync(cancellationToken)).Where(i => i.Roles.Values.Contains(me)).Take(MostShown).ToList();
        List<Block> blocks =
        [
            .. await AwayAsync(cancellationToken),
            .. Approvals(await rules.WaitingForAsync(context.By, await pending.AllAsync(cancellationToken), cancellationToken)),
            .. Promises(mine),
            .. Section("Your roles", [.. mine.SelectMany(i => Role(i, me))]),
            .. Section("Your tasks", await tasks.DrawAsync(await tasks.MineAsync(cancellationToken), cancellationToken)),
            .. Section("Your reminders", await reminders.DrawAsync(await reminders.MineAsync(cancellationToken), cancellationToken)),
        ];
        return Reply.Tell(blocks.Count == 0 ? Nothing : new Card([new TitleBlock(ChatText.Plain("What waits for you")), .. blocks]) { Tone = Tone.Info });
    }

    private IEnumerable<Block> Approvals(IReadOnlyList<(Incident Incident, Statement Statement)> waiting) => Section("Statements that wait for your approval",
        [.. waiting.Take(MostShown)
            .SelectMany(s => new Block[] { new TextBlock(statementLines.Of(s.Incident, s.Statement)), StatementLines.Buttons(s.Statement) })]);

    private async Task<IReadOnlyList<Block>> AwayAsync(CancellationToken cancellationToken)
    {
        var blocks = new List<Block>();
        if (await absences.OfAsync(context.By.Handle, cancellationToken) is { } mine)
        {
            blocks.Add(new TextBlock(mine.Delegate is { } instead
                ? ChatText.Of($"You are away until {mine.Until:full}; {await people.UserAsync(instead, cancellationToken)} is asked for approvals instead.")
                : ChatText.Of($"You are away until {mine.Until:full}; no approval is asked of you.")));
            blocks.Add(new ButtonsBlock([new("I am back", new CommandLine("away").Value("off"))]));
        }
        foreach (var absent in await absences.StoodInForByAsync(context.By.Handle, cancellationToken))
            blocks.Add(new TextBlock(ChatText.Of($"You approve in {absent.ToChatUser()}'s stead, who is away.")));
        return blocks;
    }

    private IEnumerable<Block> Promises(IReadOnlyList<Incident> mine)
    {
        var due = mine.Select(i => (Incident: i, Deadline: i.PublicDeadline(cadence))).Where(d => d.Deadline is not null).OrderBy(d => d.Deadline!.DueAt).ToList();
        return Section("What customers wait for",
            [.. due.SelectMany(d => new Block[]
            {
                new TextBlock(ChatText.Of($"{d.Incident.ToString():b} {d.Incident.Title}\n{What(d.Deadline!.Kind)} by {d.Deadline.DueAt:full}, {Incidents.Nudges.Words(d.Deadline.DueAt, context.Now)}{(Silence.Words(d.Incident, cadence, context.Now) is { } silence ? "; " + silence : "")}")),
                new ButtonsBlock([new("Draft the update", new CommandLine("draft").Option("incident", d.Incident.ToString()))]),
            })]);
    }

    private static IEnumerable<Block> Role(Incident incident, string me) =>
    [
        new TextBlock(ChatText.Of($"{string.Join(", ", incident.Roles.Where(r => r.Value == me).Select(r => r.Key))} of {incident.ToString():b} {incident.Title}, {Names.InWords(incident.Status)}")),
        new ButtonsBlock([IncidentLines.Show(incident)]),
    ];

    private static IEnumerable<Block> Section(string heading, IReadOnlyList<Block> blocks) =>
        blocks.Count == 0 ? [] : [new TextBlock(ChatText.Of($"{heading:b}")), .. blocks];

    private static string What(DeadlineKind kind) => kind switch
    {
        DeadlineKind.Promise => "The next update is promised",
        DeadlineKind.FirstStatement => "The first public statement is due",
        _ => "The next public update is due",
    };

    private static Card Nothing { get; } = Card.Of(
        new TextBlock(ChatText.Of($"{"Nothing waits for you.":b} No approval, task, reminder or promise is yours at the moment.")),
        ButtonsBlock.Of(new Button("What is open", new CommandLine("list")), new Button("Open an incident", new CommandLine("open")), new Button("Help", new CommandLine("help")))) with { Tone = Tone.Good };
}

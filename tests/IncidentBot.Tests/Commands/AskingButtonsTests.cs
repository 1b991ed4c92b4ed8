using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Host.Drill;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace IncidentBot.Tests.Commands;

/// <summary>A button says beforehand whether a form comes when it is pressed.</summary>
public sealed class AskingButtonsTests
{
    [Theory, InlineData("first-hour"), InlineData("approvals"), InlineData("life"), InlineData("over"), InlineData("which"), InlineData("hold")]
    public async Task Every_button_of_a_drill_says_whether_it_asks(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Drills");
        var drill = DrillParser.Parse(await File.ReadAllTextAsync(Path.Combine(folder, name + ".drill"), Cancelled), name);
        await using var host = await DrillHost.StartAsync(drill, folder, Cancelled);
        var pressing = new PressingRouter(host.World.Router, host, drill);
        await new DrillRunner(drill, host.World with { Router = pressing }, new(TextWriter.Null)).RunAsync(Cancelled);
        await pressing.PressAllAsync(drill.People[0]);

        Assert.Empty(pressing.Wrong);
        Assert.True(pressing.Asked > 0 && pressing.Told > 0, $"{pressing.Asked} asked, {pressing.Told} told");
    }

    [Fact]
    public async Task What_asks_follows_the_state_of_what_it_is_about()
    {
        await using var bot = await Bot.PlayAsync("""
            08:57  ada: /incident open Purchases fail --sev 1
            08:58  ada: /incident affect app-store in gb as major since 08:57
            """);
        // Said where no incident lives, it is answered with a button that says which.
        async Task<Button> ResolveAsync() => (await bot.SayAsync("ada", "resolve")).Card!.Buttons.Single(b => b.Command.ToString().StartsWith("resolve", StringComparison.Ordinal));
        Assert.True((await ResolveAsync()).Asks);
        await bot.SayAsync("ada", "restore app-store in gb --incident 1");
        Assert.False((await ResolveAsync()).Asks);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Before each step of a drill, tries every button that stands in its chat, and has nothing come of it.</summary>
    private sealed class PressingRouter(ICommandRouter router, DrillHost host, DrillFile drill) : ICommandRouter
    {
        private readonly HashSet<Card> _answers = new(ReferenceEqualityComparer.Instance);

        public HashSet<string> Wrong { get; } = [];

        public int Asked { get; private set; }

        public int Told { get; private set; }

        public async Task<Reply> SendAsync(CommandRequest request, CancellationToken cancellationToken)
        {
            await PressAllAsync(drill.People.Single(p => p.Handle == request.Caller.Handle));
            var reply = await router.SendAsync(request, cancellationToken);
            if (reply.Card is not { } card) return reply;
            _answers.Add(card);
            await PressAsync(card, request.Place!, request.Caller);
            return reply;
        }

        public Task<IReadOnlyList<Completion>> CompleteAsync(string text, Caller caller, CancellationToken cancellationToken) => router.CompleteAsync(text, caller, cancellationToken);

        /// <summary>All but those of answers, which stay as they were when they were given.</summary>
        public async Task PressAllAsync(DrillPerson who)
        {
            foreach (var card in host.World.Platform.VisibleTo(who.Handle).Where(s => !_answers.Contains(s.Card)))
                await PressAsync(card.Card, card.Place, DrillRunner.CallerOf(who, drill.Zone));
        }

        private async Task PressAsync(Card card, Place place, Caller caller)
        {
            foreach (var button in card.Buttons)
            {
                var reply = await TryAsync(new(button.Command.ToString(), caller, place, CommandSource.Button) { CanAsk = true });
                if (reply?.Form is not null) Asked++;
                else if (reply is not null) Told++;
                // What is refused, who presses may not do, or no longer.
                if (reply is not null && button.Asks != (reply.Form is not null)) Wrong.Add($"{button.Label}: {button.Command} {(button.Asks ? "does not ask" : "asks")}");
            }
        }

        private async Task<Reply?> TryAsync(CommandRequest request)
        {
            await using var scope = host.Services.CreateAsyncScope();
            var services = scope.ServiceProvider;
            try
            {
                var parsed = services.GetRequiredService<CommandParser>().Parse(request.Text, null, services.GetRequiredService<ParseContexts>().For(request.Caller.Zone));
                if (parsed.Missing is { } missing) return Reply.Ask(missing.Form);
                var context = services.GetRequiredService<CommandContext>();
                context.Begin(request, await services.GetRequiredService<IncidentBot.People.PeopleDirectory>().MeetAsync(request.Caller, Cancelled), host.World.Clock.GetUtcNow(), request.Text);
                context.Named = parsed.Arguments.Incident;
                return await services.GetRequiredService<IMediator>().Send(parsed.Command!, Cancelled);
            }
            catch (RefusalException)
            {
                return null;
            }
        }
    }
}

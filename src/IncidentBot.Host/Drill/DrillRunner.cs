using IncidentBot.Chat;

namespace IncidentBot.Host.Drill;

/// <summary>
/// Plays a drill: turns the clock to each line's time, lets everything happen that is due in between, in order, and then does what the line says.
/// </summary>
internal sealed class DrillRunner(DrillFile drill, DrillWorld world, Transcript transcript)
{
    private const int MostRoundsAtOneInstant = 200;

    private readonly DrillPlaces _places = new(world.Platform);
    private readonly PublicView _view = new(world.Page);
    private readonly List<Outcome> _outcomes = [];
    private int _shownBeforeTyped;
    private int _told;

    /// <summary>Plays it from the first line to the last and tells what came of every expectation.</summary>
    public async Task<IReadOnlyList<Outcome>> RunAsync(CancellationToken cancellationToken)
    {
        transcript.Begin(drill);
        await _view.RememberAsync(cancellationToken);
        var checker = new ExpectationChecker(world, _view);
        foreach (var step in drill.Steps)
        {
            await AdvanceToAsync(step.At, cancellationToken);
            switch (step)
            {
                case Typed typed: await TypeAsync(typed, cancellationToken); break;
                case Pressed pressed: await PressAsync(pressed, cancellationToken); break;
                case Expected expected: Note(await checker.CheckAsync(expected, _shownBeforeTyped, cancellationToken), step.At); break;
                default: throw new System.Diagnostics.UnreachableException();
            }
        }
        transcript.End(_outcomes);
        return _outcomes;
    }

    private async Task AdvanceToAsync(DateTimeOffset at, CancellationToken cancellationToken)
    {
        var rounds = 0;
        while (await world.Work.NextDueAsync(cancellationToken) is { } due && due <= at)
        {
            rounds = due > world.Clock.GetUtcNow() ? 0 : rounds + 1;
            if (rounds > MostRoundsAtOneInstant) throw new InvalidOperationException($"Work that is due at {due:HH:mm:ss} is never done.");
            world.Clock.AdvanceTo(due);
            await world.Work.RunDueAsync(cancellationToken);
            Tell();
        }
        world.Clock.AdvanceTo(at);
    }

    private async Task TypeAsync(Typed typed, CancellationToken cancellationToken)
    {
        var place = typed.Channel is { } channel ? new Place(world.Platform.Name, channel) : _places.For(typed.Who, await world.Incidents(cancellationToken));
        transcript.Line(typed.At, $"{typed.Who.Handle} in {place.ChannelId}: {typed.Text}");
        _shownBeforeTyped = world.Platform.LastShown;
        await SendAsync(typed, typed.Who, new(typed.Text, CallerOf(typed.Who, drill.Zone), place, CommandSource.Drill), cancellationToken);
    }

    private async Task PressAsync(Pressed pressed, CancellationToken cancellationToken)
    {
        var text = $"{pressed.Who.Handle} presses \"{pressed.Label}\"" + (pressed.Ref is null ? "" : " on " + pressed.Ref);
        if (DrillButtons.Find(world.Platform.VisibleTo(pressed.Who.Handle), pressed.Label, pressed.Ref, drill.Zone, out var there) is not var (button, place))
        {
            Note(new(pressed.Line, text, false, there), pressed.At);
            return;
        }
        transcript.Line(pressed.At, $"{text}, in {place.ChannelId}: {button.Command}");
        await SendAsync(pressed, pressed.Who, new(button.Command.ToString(), CallerOf(pressed.Who, drill.Zone), place, CommandSource.Button), cancellationToken);
    }

    private async Task SendAsync(DrillStep step, DrillPerson who, CommandRequest request, CancellationToken cancellationToken)
    {
        var channelsBefore = world.Platform.Channels.Count;
        _places.Acted(who, request.Place!.ChannelId);
        var reply = await world.Router.SendAsync(request with { DeliveryId = $"drill-{step.Line}" }, cancellationToken);
        world.Platform.ShowReply(request.Place!, who.Handle, reply);
        await world.Work.RunDueAsync(cancellationToken);
        foreach (var opened in world.Platform.Channels.Skip(channelsBefore)) _places.Acted(who, opened.Id);
        Tell();
    }

    /// <summary>Puts into the transcript what was shown since the last time.</summary>
    private void Tell()
    {
        foreach (var shown in world.Platform.ShownSince(_told)) transcript.Shown(world.Clock.GetUtcNow(), shown);
        _told = world.Platform.LastShown;
    }

    private void Note(Outcome outcome, DateTimeOffset at)
    {
        _outcomes.Add(outcome);
        transcript.Outcome(at, outcome);
    }

    /// <summary>A person of the drill as the bot meets them.</summary>
    public static Caller CallerOf(DrillPerson person, TimeZoneInfo zone) => new("drill", person.Handle, person.Handle, NameOf(person), person.Email, zone);

    private static string NameOf(DrillPerson person) => char.ToUpperInvariant(person.Handle[0]) + person.Handle[1..];
}

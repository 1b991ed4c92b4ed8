using IncidentBot.Chat;
using IncidentBot.Chat.Platforms;
using IncidentBot.Slack.Api;
using IncidentBot.Slack.Outbound;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>Opens modals while their trigger lives, which is three seconds, and otherwise a way to open them later.</summary>
internal sealed class Forms(SlackApiClient api, CommandShelf shelf)
{
    /// <summary>A form, drawn, its command laid down where it is long.</summary>
    public async Task<DrawnForm> DrawAsync(Form form, FormOrigin origin, CancellationToken cancellationToken)
    {
        var drawn = SlackForm.Draw(form, origin);
        await shelf.PutAsync(SlackPlatform.PlatformName, drawn.LongCommands, cancellationToken);
        return drawn;
    }

    /// <summary>Opens a form. False where the trigger has had its time, or has been used.</summary>
    public async Task<bool> OpenAsync(string? trigger, Form form, FormOrigin origin, CancellationToken cancellationToken) =>
        trigger is not null && await OpenAsync(trigger, (await DrawAsync(form, origin, cancellationToken)).View, cancellationToken);

    /// <summary>Puts a form on top of a modal. False where the trigger has had its time or has been used, or where three modals stand already.</summary>
    public async Task<bool> PushAsync(string? trigger, Form form, FormOrigin origin, CancellationToken cancellationToken)
    {
        if (trigger is null) return false;
        try
        {
            await api.Views.Push(trigger, (await DrawAsync(form, origin, cancellationToken)).View, cancellationToken);
            return true;
        }
        catch (SlackException e) when (e.Kind == SlackErrorKind.TooLate || e.ErrorCode is "push_limit_reached" or "not_found")
        {
            return false;
        }
    }

    /// <summary>Opens a modal. False where the trigger has had its time, or has been used.</summary>
    public async Task<bool> OpenAsync(string trigger, Blocks.ViewDefinition view, CancellationToken cancellationToken)
    {
        try
        {
            await api.Views.Open(trigger, view, cancellationToken);
            return true;
        }
        catch (SlackException e) when (e.Kind == SlackErrorKind.TooLate)
        {
            return false;
        }
    }

    /// <summary>Instead of a form that could not be opened: a button that opens it, with the line as it was given, so that nothing of it is lost.</summary>
    public static Card Invite(string line) => Card.Of(
        new TextBlock(ChatText.Of($"That takes a few answers.")),
        ButtonsBlock.Of(new Button("Fill in the form", CommandLine.Parse(line)) { Style = ButtonStyle.Primary })) with { Tone = Tone.Info };

    /// <summary>The same card, but that its button shows the form even where nothing is missing.</summary>
    public static Drawn AskFirst(Drawn invitation) => invitation with
    {
        Blocks = [.. invitation.Blocks.Select(b => b is Blocks.ActionsBlock row ? row with { Elements = [.. row.Elements.Select(AskFirst)] } : b)],
    };

    private static Blocks.BlockElement AskFirst(Blocks.BlockElement element) => element is Blocks.Button button ? button with { ActionId = ButtonIds.Ask + "0" } : element;
}

using IncidentBot.Chat;
using IncidentBot.Slack.Api;
using IncidentBot.Slack.Blocks;
using IncidentBot.Slack.Outbound;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>Replies in a modal, where there is no channel to say them in, or where a modal stands open already.</summary>
internal sealed class Modals(SlackApiClient api, Teller teller, Forms forms)
{
    /// <summary>Of a modal that shows a card.</summary>
    public const string CardCallback = "card";

    private const string Title = "IncidentBot";

    /// <summary>Shows a reply in a new modal. False where the trigger has had its time, or has been used.</summary>
    public async Task<bool> OpenAsync(string? trigger, Reply reply, FormOrigin origin, CancellationToken cancellationToken) =>
        trigger is not null && await forms.OpenAsync(trigger, await DrawAsync(reply, origin, cancellationToken), cancellationToken);

    /// <summary>Puts a reply in the place of a modal. False where that is gone.</summary>
    public Task<bool> ReplaceAsync(string viewId, Reply reply, FormOrigin origin, CancellationToken cancellationToken) => TryAsync(async () =>
        await api.Views.Update(await DrawAsync(reply, origin, cancellationToken), viewId, null, cancellationToken));

    /// <summary>Puts a view in the place of the one that said it was being worked on. False where that is gone.</summary>
    public Task<bool> ReplaceWorkingAsync(string externalId, ViewDefinition view, CancellationToken cancellationToken) =>
        TryAsync(() => api.Views.Update(view, null, externalId, cancellationToken));

    /// <summary>A reply as a modal.</summary>
    public async Task<ViewDefinition> DrawAsync(Reply reply, FormOrigin origin, CancellationToken cancellationToken)
    {
        if (reply.Form is { } form) return (await forms.DrawAsync(form, origin, cancellationToken)).View;
        var drawn = await teller.DrawAsync(reply.Card!, cancellationToken);
        return new ModalViewDefinition(new(Title), drawn.Blocks) { Close = new("Close"), CallbackId = CardCallback, PrivateMetadata = FormMetadata.Write("", origin, out _) };
    }

    private static async Task<bool> TryAsync(Func<Task> update)
    {
        try
        {
            await update();
            return true;
        }
        catch (SlackException e) when (e.Kind is SlackErrorKind.Target or SlackErrorKind.TooLate)
        {
            return false;
        }
    }
}

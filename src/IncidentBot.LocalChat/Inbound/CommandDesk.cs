using IncidentBot.Chat;
using IncidentBot.LocalChat.Store;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBot.LocalChat.Inbound;

/// <summary>Takes what a person typed, pressed or answered, says it as a command, and keeps the reply for that person alone.</summary>
internal sealed class CommandDesk(IServiceScopeFactory scopes, Messages messages)
{
    public const int LongestTalk = 20_000;
    private const int LongestEcho = 500;

    /// <summary>A line from the box: a command, or talk that everybody sees.</summary>
    /// <param name="line">What was typed.</param>
    /// <param name="caller">Who typed it.</param>
    /// <param name="channel">Where.</param>
    /// <param name="thread">Under which message; 0 for none.</param>
    /// <param name="delivery">Names this keystroke: the same line sent again after a lost connection is done once.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public async Task<DeskAnswer> TypeAsync(string line, Caller caller, Channel channel, long thread, string delivery, CancellationToken cancellationToken)
    {
        var place = new Message(0, channel.Id, thread, null, default).Place;
        if (IsBotConversation(channel) || TypedLine.IsCommand(line))
            return await SendAsync(new(line, caller, place, CommandSource.Typed) { DeliveryId = delivery }, channel, thread, new(line, false), cancellationToken);

        if (TypedLine.IsUnknownCommand(line))
            return DeskAnswer.No($"There is no command {line.Split(' ', '\n')[0]} here. Commands begin with /incident, or /inc for short; put a space in front to say this to everybody.");
        if (line.Length > LongestTalk)
            return DeskAnswer.No($"That is {line.Length:N0} characters; a message may have {LongestTalk:N0}. Your text is still in the box.");

        var said = new Message(0, channel.Id, thread, caller.Handle, default) { Text = OutsideText.Clean(line).Trim() };
        await messages.PostAsync(said, Key(caller, delivery), cancellationToken);
        return DeskAnswer.Done;
    }

    /// <summary>A button of a card, or of the page itself.</summary>
    public Task<DeskAnswer> PressAsync(Button button, Caller caller, Channel channel, long thread, string delivery, CancellationToken cancellationToken)
    {
        var place = new Message(0, channel.Id, thread, null, default).Place;
        var request = new CommandRequest(button.Command.ToString(), caller, place, CommandSource.Button) { DeliveryId = delivery };
        return SendAsync(request, channel, thread, new(button.Label, true), cancellationToken);
    }

    /// <summary>The answers to a form.</summary>
    public Task<DeskAnswer> SubmitAsync(AskedForm asked, IReadOnlyDictionary<string, IReadOnlyList<string>> answers, Caller caller, string delivery, CancellationToken cancellationToken)
    {
        var place = new Message(0, asked.Channel.Id, asked.Thread, null, default).Place;
        var request = new CommandRequest(asked.Form.Command.ToString(), caller, place, CommandSource.Form) { Answers = answers, DeliveryId = delivery };
        return SendAsync(request, asked.Channel, asked.Thread, asked.Origin, cancellationToken);
    }

    /// <summary>How a line that is being typed could go on.</summary>
    public async Task<IReadOnlyList<Completion>> CompleteAsync(string text, Caller caller, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ICommandRouter>().CompleteAsync(text, caller, cancellationToken);
    }

    /// <summary>Whether a channel is a person's conversation with the bot, where <c>/incident</c> need not be typed.</summary>
    public static bool IsBotConversation(Channel channel) => channel.Kind == ChannelKind.Direct && !channel.Id.Contains('+');

    private async Task<DeskAnswer> SendAsync(CommandRequest request, Channel channel, long thread, Origin origin, CancellationToken cancellationToken)
    {
        // A window stays open for days: each command gets a scope of its own, as a web request would.
        await using var scope = scopes.CreateAsyncScope();
        var reply = await scope.ServiceProvider.GetRequiredService<ICommandRouter>().SendAsync(request with { CanAsk = true }, cancellationToken);
        if (reply.Form is { } form) return new(true) { Asked = new(form, channel, thread, origin) };
        // A dialog shows its own refusals, so that it can stay open.
        if (request.Source == CommandSource.Form && !reply.Ok) return new(false) { Refusal = reply };

        await KeepAsync(reply.Card!, request, channel, thread, origin, cancellationToken);
        return new(reply.Ok);
    }

    private async Task KeepAsync(Card card, CommandRequest request, Channel channel, long thread, Origin origin, CancellationToken cancellationToken)
    {
        var key = Key(request.Caller, request.DeliveryId!);
        var text = OutsideText.Clean(OutsideText.Cut(origin.Text, LongestEcho));
        var me = request.Caller.Handle;
        if (IsBotConversation(channel))
        {
            await messages.PostAsync(new(0, channel.Id, thread, me, default) { Text = text, Pressed = origin.Pressed }, key + ":line", cancellationToken);
            await messages.PostAsync(new(0, channel.Id, thread, null, default) { Card = card }, key, cancellationToken);
            return;
        }
        await messages.PostAsync(new(0, channel.Id, thread, null, default) { OnlyFor = me, Text = text, Pressed = origin.Pressed, Card = card }, key, cancellationToken);
    }

    private static string Key(Caller caller, string delivery) => $"desk:{caller.Handle}:{delivery}";
}

/// <summary>What led to a command: the line, or the button's label.</summary>
internal sealed record Origin(string Text, bool Pressed);

/// <summary>A form that waits for its answers, and where it was asked for.</summary>
internal sealed record AskedForm(Form Form, Channel Channel, long Thread, Origin Origin);

/// <summary>What became of what a person did.</summary>
/// <param name="Ok">Whether it was done; otherwise what was typed stays where it is.</param>
internal sealed record DeskAnswer(bool Ok)
{
    public static DeskAnswer Done { get; } = new(true);

    /// <summary>A dialog to open.</summary>
    public AskedForm? Asked { get; init; }

    /// <summary>For a dialog: why it stays open.</summary>
    public Reply? Refusal { get; init; }

    /// <summary>A sentence to show at the box.</summary>
    public string? Problem { get; init; }

    public static DeskAnswer No(string problem) => new(false) { Problem = problem };
}

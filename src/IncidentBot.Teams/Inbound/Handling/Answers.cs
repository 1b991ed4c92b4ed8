using IncidentBot.Teams.Api.Schema;
using IncidentBot.Teams.Cards;
using IncidentBot.Teams.Inbound.Receiving;
using IncidentBot.Teams.Outbound;

namespace IncidentBot.Teams.Inbound.Handling;

/// <summary>Answers of invokes, each in the shape that Teams reads. Source: teams.md §6.2, §6.5, §6.6; Bot Framework, <c>AdaptiveCardInvokeResponse</c>, <c>TaskModuleResponse</c>, <c>MessagingExtensionResponse</c>.</summary>
internal static class Answers
{
    private const string CardValue = "application/vnd.microsoft.card.adaptive";
    private const string WordsValue = "application/vnd.microsoft.activity.message";

    /// <summary>Of a button: the card as it is now, for the one who pressed it.</summary>
    public static InvokeResponse Card(AdaptiveCard card) => InvokeResponse.Of(new { StatusCode = 200, Type = CardValue, Value = card });

    /// <summary>Of a button: words below the card.</summary>
    public static InvokeResponse Words(string words) => InvokeResponse.Of(new { StatusCode = 200, Type = WordsValue, Value = words });

    /// <summary>A dialog opens, or goes on with this.</summary>
    public static InvokeResponse Dialog(DrawnForm drawn) => InvokeResponse.Of(new
    {
        Task = new { Type = "continue", Value = new { drawn.Title, Height = "medium", Width = "medium", Card = Attachment.OfCard(drawn.Card) } },
    });

    /// <summary>A dialog closes with words.</summary>
    public static InvokeResponse DialogWords(string words) => InvokeResponse.Of(new { Task = new { Type = "message", Value = words } });

    /// <summary>What was found.</summary>
    public static InvokeResponse Found(IReadOnlyList<FoundCard> found) => InvokeResponse.Of(new
    {
        ComposeExtension = new { Type = "result", AttachmentLayout = "list", Attachments = found.Select(Attached) },
    });

    /// <summary>Nothing was found, in words.</summary>
    public static InvokeResponse FoundWords(string words) => InvokeResponse.Of(new { ComposeExtension = new { Type = "message", Text = words } });

    private static object Attached(FoundCard found) => new
    {
        ContentType = Attachment.AdaptiveCard,
        Content = found.Card,
        Preview = new { ContentType = "application/vnd.microsoft.card.thumbnail", Content = new { found.Title, found.Text } },
    };
}

/// <summary>Something that was found.</summary>
/// <param name="Title">In the list.</param>
/// <param name="Text">Below it.</param>
/// <param name="Card">What goes into the message.</param>
internal sealed record FoundCard(string Title, string Text, AdaptiveCard Card);

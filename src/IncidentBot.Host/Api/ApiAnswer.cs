using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using IncidentBot.Chat;

namespace IncidentBot.Host.Api;

/// <summary>What the API answers to a command, and wherever it says no.</summary>
/// <param name="Ok">Whether it was done.</param>
/// <param name="Text">What a person would read.</param>
/// <param name="Card">The same as a card; null where there is none.</param>
internal sealed record ApiAnswer(bool Ok, string Text, Card? Card)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>What a reply tells. A form cannot be shown here: its title names what is missing, and it was not done.</summary>
    public static IResult Of(Reply reply) =>
        Results.Json(new ApiAnswer(reply.Ok && reply.Form is null, reply.ToPlain(TimeZoneInfo.Utc), reply.Card), Json);

    /// <summary>Says no in a sentence.</summary>
    public static IResult No(int status, string sentence) => Results.Json(new ApiAnswer(false, sentence, null), Json, statusCode: status);

    /// <summary>Says no in a sentence where there is no endpoint to answer.</summary>
    public static Task NoAsync(HttpContext context, int status, string sentence) => No(status, sentence).ExecuteAsync(context);
}

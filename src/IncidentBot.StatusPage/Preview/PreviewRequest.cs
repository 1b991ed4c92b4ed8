using System.Globalization;
using IncidentBot.Features.Statements.Previewing;
using Microsoft.AspNetCore.Http;

namespace IncidentBot.StatusPage.Preview;

/// <summary>What is asked for under <c>/preview</c>.</summary>
/// <param name="Link">The link.</param>
/// <param name="Since">With which revision it is to be compared; null where that is not said.</param>
/// <param name="MailIn">The language in which the mail alone is asked for; null for the page.</param>
internal sealed record PreviewRequest(PreviewLink Link, int? Since, string? MailIn)
{
    private const int LongestHandle = 100;
    private const int LongestSignature = 100;

    /// <summary>Reads an address; null where it is no link of ours by its very shape.</summary>
    public static PreviewRequest? Read(HttpRequest request)
    {
        if (request.Path.Value!.Split('/') is not ["", "preview", ['S', '-', .. var name], .. var part] || part is not ([] or ["mail", { Length: > 0 }])
            || Number(name) is not { } statement || Number(Single(request, "rev")) is not { } revision
            || Single(request, "for") is not { Length: > 0 and <= LongestHandle } handle
            || Seconds(Single(request, "until")) is not { } until
            || Single(request, "sig") is not { Length: > 0 and <= LongestSignature } signature) return null;
        return new(new(statement, revision, handle, until, signature), Number(Single(request, "since")), part is [_, var locale] ? locale : null);
    }

    private static string? Single(HttpRequest request, string name) => request.Query[name] is [{ } one] ? one : null;

    private static int? Number(string? text) =>
        text is not null && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && text[0] != '0' ? number : null;

    // To the last second that there is.
    private static DateTimeOffset? Seconds(string? text) =>
        text is { Length: > 0 and <= 11 } && text[0] != '0' && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}

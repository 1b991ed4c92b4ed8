namespace IncidentBot.Features.Statements.Previewing;

/// <summary>What a link to a statement's preview says, and the signature over it.</summary>
/// <param name="Statement">Its number.</param>
/// <param name="Revision">The revision that is shown.</param>
/// <param name="For">The handle of the person it was given to.</param>
/// <param name="Until">Until when it opens; whole seconds.</param>
/// <param name="Signature">Over all of these, in URL-safe Base64.</param>
internal sealed record PreviewLink(int Statement, int Revision, string For, DateTimeOffset Until, string Signature)
{
    /// <summary>Its path and query: <c>/preview/S-7?rev=2&amp;for=ada&amp;until=1426064400&amp;sig=…</c>.</summary>
    public string PathAndQuery => PathTo("");

    /// <summary>The same for something that belongs to the preview: <c>/mail/de</c>.</summary>
    public string PathTo(string part) =>
        $"/preview/S-{Statement}{part}?rev={Revision}&for={Uri.EscapeDataString(For)}&until={Until.ToUnixTimeSeconds()}&sig={Signature}";
}

namespace IncidentBot.Features.Subscriptions.Letters;

/// <summary>A mail, ready but for its address: the same words as text and as a page.</summary>
/// <param name="Locale">The language of what is ours in it.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Lines end with LF.</param>
/// <param name="Html">A whole document.</param>
/// <param name="Unsubscribe">The address that ends it in one click (RFC 8058); null where there is nothing to end yet.</param>
internal sealed record Letter(string Locale, string Subject, string Text, string Html, string? Unsubscribe);

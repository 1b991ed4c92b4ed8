namespace IncidentBot.Features.Statements;

/// <summary>A statement's words in one locale.</summary>
/// <param name="Locale">BCP 47: <c>en</c>, <c>de</c>.</param>
/// <param name="Title">One line, at most 128 characters.</param>
/// <param name="Full">The page's, the mail's and the chat's text: paragraphs separated by an empty line; plain text.</param>
/// <param name="Short">For places with room for 280 weighted characters.</param>
internal sealed record StatementText(string Locale, string Title, string Full, string Short);

using IncidentBot.Chat;
using MediatR;

namespace IncidentBot.Commands;

/// <summary>What a line came to: a command, or what it still needs.</summary>
/// <param name="Verb">Which verb.</param>
/// <param name="Arguments">What was given.</param>
/// <param name="Command">The command; null where something is missing.</param>
/// <param name="Missing">What is missing; null where nothing is.</param>
internal sealed record ParsedCommand(Verb Verb, Arguments Arguments, IRequest<Reply>? Command, MissingValues? Missing);

/// <summary>What a line still needs: asked with the form where one can be shown, refused with the sentence elsewhere.</summary>
/// <param name="Form">Asks for it, with what was typed already filled in.</param>
/// <param name="Refusal">Says it.</param>
internal sealed record MissingValues(Form Form, RefusalException Refusal);

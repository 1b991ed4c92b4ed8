using IncidentBot.Chat;
using MediatR;

namespace IncidentBot.Commands;

/// <summary>What somebody asked for, read from a line. Declares its own verb; <see cref="CommandRegistry"/> finds it by that.</summary>
internal interface IChatCommand : IRequest<Reply>
{
    /// <summary>How it is typed: the one declaration from which reading, help, form, completion and the README's table derive.</summary>
    static abstract Verb Verb { get; }
}

using MediatR;

namespace IncidentBot.Jobs;

/// <summary>
/// Something that must follow from a change, at once or at a time: a row, committed with the change. Its handler runs at least once, does one
/// outside thing at most, renders from present state, and finds by itself that there is nothing left to do.
/// </summary>
internal interface IJob : IRequest
{
    /// <summary>The incident it belongs to: jobs of one incident run one after another; null where it belongs to none.</summary>
    int? Lane { get; }
}

/// <summary>A job that reaches outside. It may wait for the other side, and so is never run with the writers' turn in hand.</summary>
internal interface IOutsideJob : IJob;

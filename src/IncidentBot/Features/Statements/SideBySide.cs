using System.Runtime.ExceptionServices;

namespace IncidentBot.Features.Statements;

/// <summary>Does the same to a statement in each of its languages, on as many cores as there are.</summary>
internal static class SideBySide
{
    /// <summary>What came of each, in their order. Where several fail, it fails as the first of them did.</summary>
    public static IReadOnlyList<TResult> Select<T, TResult>(IReadOnlyList<T> things, Func<T, TResult> act)
    {
        var results = new TResult[things.Count];
        var failures = new ExceptionDispatchInfo?[things.Count];
        Parallel.For(0, things.Count, i =>
        {
            try
            {
                results[i] = act(things[i]);
            }
            catch (Exception e)
            {
                failures[i] = ExceptionDispatchInfo.Capture(e);
            }
        });
        foreach (var failure in failures) failure?.Throw();
        return results;
    }
}

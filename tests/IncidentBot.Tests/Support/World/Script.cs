namespace IncidentBot.Tests.Support;

/// <summary>What a test has to say about calls before they are answered as usual.</summary>
/// <param name="nameOf">What a call calls for: a method, an operation.</param>
/// <param name="usual">As if no test had said anything.</param>
internal class Script<TCall, TAnswer>(Func<TCall, string> nameOf, TAnswer usual) where TAnswer : class
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<TAnswer>> _next = [];
    private readonly List<(string Name, Func<TCall, CancellationToken, Task<TAnswer?>> Say)> _always = [];

    /// <summary>The next calls of a name (or of any: <c>*</c>) come to this, one after the other.</summary>
    public void Next(string name, params ReadOnlySpan<TAnswer> answers)
    {
        lock (_gate)
        {
            if (!_next.TryGetValue(name, out var queue)) _next[name] = queue = new();
            foreach (var answer in answers) queue.Enqueue(answer);
        }
    }

    /// <summary>Every call of a name (or of any: <c>*</c>) is put to the test first; null leaves it to the next, and to what is usual.</summary>
    public void Always(string name, Func<TCall, TAnswer?> say) => Always(name, (call, _) => Task.FromResult(say(call)));

    /// <summary>As above, for what takes its time.</summary>
    public void Always(string name, Func<TCall, CancellationToken, Task<TAnswer?>> say)
    {
        lock (_gate) _always.Add((name, say));
    }

    /// <summary>Everything that was said is forgotten.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _next.Clear();
            _always.Clear();
        }
    }

    public async Task<TAnswer> AnswerAsync(TCall call, CancellationToken cancellationToken)
    {
        List<Func<TCall, CancellationToken, Task<TAnswer?>>> always;
        lock (_gate)
        {
            foreach (var name in new[] { nameOf(call), "*" })
                if (_next.TryGetValue(name, out var queue) && queue.TryDequeue(out var answer)) return answer;
            always = [.. _always.Where(a => a.Name == nameOf(call) || a.Name == "*").Select(a => a.Say)];
        }
        foreach (var say in always)
            if (await say(call, cancellationToken) is { } answer) return answer;
        return usual;
    }
}

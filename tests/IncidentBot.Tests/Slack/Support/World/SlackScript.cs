namespace IncidentBot.Tests.Slack.Support;

/// <summary>What a test has to say about calls before they are answered as usual.</summary>
internal sealed class SlackScript
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<SlackAnswer>> _next = [];
    private readonly List<(string Method, Func<SlackCall, CancellationToken, Task<SlackAnswer?>> Say)> _always = [];

    /// <summary>The next calls of a method (or of any: <c>*</c>) come to this, one after the other.</summary>
    public void Next(string method, params ReadOnlySpan<SlackAnswer> answers)
    {
        lock (_gate)
        {
            if (!_next.TryGetValue(method, out var queue)) _next[method] = queue = new();
            foreach (var answer in answers) queue.Enqueue(answer);
        }
    }

    /// <summary>Every call of a method (or of any: <c>*</c>) is put to the test first; null leaves it to the next, and to what is usual.</summary>
    public void Always(string method, Func<SlackCall, SlackAnswer?> say) => Always(method, (call, _) => Task.FromResult(say(call)));

    /// <summary>As above, for what takes its time.</summary>
    public void Always(string method, Func<SlackCall, CancellationToken, Task<SlackAnswer?>> say)
    {
        lock (_gate) _always.Add((method, say));
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

    public async Task<SlackAnswer> AnswerAsync(SlackCall call, CancellationToken cancellationToken)
    {
        List<Func<SlackCall, CancellationToken, Task<SlackAnswer?>>> always;
        lock (_gate)
        {
            foreach (var method in new[] { call.Method, "*" })
                if (_next.TryGetValue(method, out var queue) && queue.TryDequeue(out var answer)) return answer;
            always = [.. _always.Where(a => a.Method == call.Method || a.Method == "*").Select(a => a.Say)];
        }
        foreach (var say in always)
            if (await say(call, cancellationToken) is { } answer) return answer;
        return SlackAnswer.Usual;
    }
}

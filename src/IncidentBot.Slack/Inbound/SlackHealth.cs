using Microsoft.Extensions.Options;

namespace IncidentBot.Slack.Inbound;

/// <summary>Whether Slack can reach the bot, in a few words that a stranger may read.</summary>
internal sealed class SlackHealth(IOptions<SlackOptions> options)
{
    private readonly Lock _lock = new();
    private int _open;
    private string? _problem;

    /// <summary>Whether what people do in Slack arrives here. Over HTTP Slack calls, and there is nothing to see until it does: <see cref="SlackReach"/> asks.</summary>
    public bool IsReady
    {
        get { lock (_lock) return !options.Value.IsSocket || _open > 0; }
    }

    /// <summary>How it stands.</summary>
    public string Text
    {
        get
        {
            lock (_lock)
            {
                if (!options.Value.IsSocket) return "waits for Slack's calls";
                if (_problem is not null) return _problem;
                return _open switch { 0 => "not connected", 1 => "1 connection", var many => $"{many} connections" };
            }
        }
    }

    /// <summary>A connection is ready.</summary>
    public void Opened()
    {
        lock (_lock) (_open, _problem) = (_open + 1, null);
    }

    /// <summary>A connection that was ready is gone.</summary>
    public void Closed()
    {
        lock (_lock) _open--;
    }

    /// <summary>Nobody connects any more until an operator has done something.</summary>
    public void GaveUp(string problem)
    {
        lock (_lock) _problem = problem;
    }
}

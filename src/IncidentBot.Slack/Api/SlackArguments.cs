using System.Globalization;
using IncidentBot.Chat;

namespace IncidentBot.Slack.Api;

/// <summary>The arguments of a call; what is null is left out. Blocks, views and metadata are written as JSON, as Slack wants them in a form.</summary>
internal sealed class SlackArguments : Dictionary<string, object?>
{
    private const int PlainLength = 3000;

    public SlackArguments()
    {
    }

    private SlackArguments(IDictionary<string, object?> others) : base(others)
    {
    }

    /// <summary>The arguments as a form's fields: the one way in that every method takes.</summary>
    public IEnumerable<KeyValuePair<string, string>> ToForm() =>
        this.Where(a => a.Value is not null).Select(a => KeyValuePair.Create(a.Key, a.Value switch
        {
            string text => text,
            bool yes => yes ? "true" : "false",
            int number => number.ToString(CultureInfo.InvariantCulture),
            var nested => SlackJson.Write(nested!),
        }));

    /// <summary>A message's arguments without its blocks, its text well below every limit; null where it has no blocks to go without.</summary>
    public SlackArguments? AsPlainText() => this.GetValueOrDefault("blocks") is IReadOnlyCollection<object> { Count: > 0 } && this.GetValueOrDefault("text") is string { Length: > 0 } text
        ? new(this) { ["blocks"] = null, ["text"] = OutsideText.Cut(text, PlainLength) }
        : null;
}

using IncidentBot.Chat;

namespace IncidentBot.Commands.ValueTypes;

/// <summary>A time that must lie behind, or one that must lie ahead.</summary>
internal sealed class TimeType(bool future) : ValueType<DateTimeOffset>("TIME")
{
    // Farther than this is a slip of the finger, and would tear a page's history apart.
    private const int MostYears = 10;

    public override int MostWords => 4;

    public override DateTimeOffset Parse(string text, ParseContext context)
    {
        var times = new TimeText(context.Now, context.Zone);
        // "10m ago" where the future is meant is a time, and the person is told which.
        var read = future ? times.Future(text) ?? times.Past(text) : times.Past(text) ?? times.Future(text);
        if (read is not { } at) throw NotATime(text, future ? "" : " or " + "10m ago");
        if (!future && at > context.Now)
            throw new RefusalException(ChatText.Of($"{at:full} lies in the future; it is {context.Now:time} now. Give a time that has been, or {"now":code}."));
        if (future && at < context.Now)
            throw new RefusalException(ChatText.Of($"{at:full} lies in the past; it is {context.Now:time} now. Give a time that is still to come."));
        if ((at - context.Now).Duration() > TimeSpan.FromDays(MostYears * 366))
            throw new RefusalException(ChatText.Of($"{at:full} is more than {MostYears} years away. Check the year."));
        return at.ToUniversalTime();
    }

    public override bool LooksLike(string text, ParseContext context) => TimeText.LooksLike(text);

    public override Field? Field(Option option, IReadOnlyList<string> typed, ParseContext context) =>
        new TimeField(option.Name, Ask.Label(option)) { Required = option.Required, Hint = option.Hint ?? Hint(context), Value = typed.Count > 0 ? typed[^1] : "", IsAhead = future };

    internal static RefusalException NotATime(string text, string more) =>
        new(ChatText.Of($"“{OutsideText.OneLine(text, 60)}” is not a time. Write it like 08:55, 08:55Z, 2015-03-11 08:55{more}."));

    public override IEnumerable<(string Value, string Hint)> Complete(string start, ParseContext context) =>
        !future && "now".StartsWith(start, StringComparison.OrdinalIgnoreCase) ? [("now", "this moment")] : [];

    protected override string Hint(ParseContext context) => future ? "14:30, 14:30Z, 2015-03-11 14:30" : "now, 08:55, 08:55Z, 10m ago";
}

/// <summary>A length of time.</summary>
internal sealed class DurationType() : ValueType<TimeSpan>("DURATION")
{
    public override int MostWords => 4;

    public override TimeSpan Parse(string text, ParseContext context)
    {
        if (DurationText.Read(text) is { } length) return length;
        throw DurationText.TryRead(text, out var other) && other > DurationText.Longest
            ? new RefusalException(ChatText.Of($"“{OutsideText.OneLine(text, 60)}” is longer than {(int)DurationText.Longest.TotalDays} days, the most that I keep in mind."))
            : new RefusalException(ChatText.Of($"“{OutsideText.OneLine(text, 60)}” is not a length of time. Write it like 30m, 1h30m, 90s or 2 hours; a bare number is minutes."));
    }

    public override bool LooksLike(string text, ParseContext context) => DurationText.TryRead(text, out _);

    public override IEnumerable<(string Value, string Hint)> Complete(string start, ParseContext context) =>
        ((string[])["10m", "15m", "20m", "30m", "45m", "1h", "2h"]).Where(d => d.StartsWith(start, StringComparison.OrdinalIgnoreCase)).Select(d => (d, InstantText.Length(DurationText.Read(d)!.Value)));

    protected override string Hint(ParseContext context) => "30m, 1h30m, 2 hours";
}

/// <summary>A length of time, or none.</summary>
internal sealed class DurationOrOffType() : ValueType<DurationOrOff>("DURATION|off")
{
    public override int MostWords => 4;

    public override DurationOrOff Parse(string text, ParseContext context) =>
        text.Trim().ToLowerInvariant() is "off" or "none" or "never" ? default : new(Values.Duration.Parse(text, context));

    public override IEnumerable<(string Value, string Hint)> Complete(string start, ParseContext context) =>
        Values.Duration.Complete(start, context).Concat("off".StartsWith(start, StringComparison.OrdinalIgnoreCase) ? [("off", "never")] : []);

    protected override string Hint(ParseContext context) => "30m, 1h30m, or off";
}

/// <summary>A time that is to come, given as such or as a length from now.</summary>
internal sealed class TimeOrDurationType() : ValueType<DateTimeOffset>("DURATION|TIME")
{
    public override int MostWords => 4;

    public override DateTimeOffset Parse(string text, ParseContext context)
    {
        if (DurationText.TryRead(text, out _)) return context.Now + Values.Duration.Parse(text, context);
        try
        {
            return Values.FutureTime.Parse(text, context);
        }
        catch (RefusalException) when (!TimeText.LooksLike(text))
        {
            throw TimeType.NotATime(text, ", or a length from now like 30m");
        }
    }

    public override bool LooksLike(string text, ParseContext context) => DurationText.TryRead(text, out _) || TimeText.LooksLike(text);

    public override IEnumerable<(string Value, string Hint)> Complete(string start, ParseContext context) => Values.Duration.Complete(start, context);

    protected override string Hint(ParseContext context) => "30m, or 14:30";
}

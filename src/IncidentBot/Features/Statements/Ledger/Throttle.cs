namespace IncidentBot.Features.Statements.Ledger;

/// <summary>Lets so many through in a second, in handfuls of a quarter of one.</summary>
/// <param name="perSecond">How many; null for any number.</param>
/// <param name="time">The clock.</param>
internal sealed class Throttle(int? perSecond, TimeProvider time)
{
    private readonly double _handful = Math.Max(1, (perSecond ?? 0) / 4.0);
    private double _room = Math.Max(1, (perSecond ?? 0) / 4.0);
    private DateTimeOffset _at = time.GetUtcNow();

    /// <summary>When there is room again; a time that has passed where there is.</summary>
    public DateTimeOffset FreeAt
    {
        get
        {
            if (perSecond is not { } rate) return DateTimeOffset.MinValue;
            Refill(rate);
            return _room >= _handful ? DateTimeOffset.MinValue : _at + TimeSpan.FromSeconds((_handful - _room) / rate) + TimeSpan.FromTicks(1);
        }
    }

    /// <summary>How many may go now, at most so many; 0 where they must wait for <see cref="FreeAt"/>.</summary>
    public int Room(int most) => FreeAt > time.GetUtcNow() ? 0 : perSecond is null ? most : Math.Min(most, (int)_room);

    /// <summary>So many went.</summary>
    public void Went(int count) => _room -= count;

    private void Refill(int rate)
    {
        var now = time.GetUtcNow();
        _room = Math.Min(_handful, _room + Math.Max(0, (now - _at).TotalSeconds) * rate);
        _at = now;
    }
}

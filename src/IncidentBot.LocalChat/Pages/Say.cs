using System.Globalization;
using IncidentBot.LocalChat.Store;

namespace IncidentBot.LocalChat.Pages;

/// <summary>Names, addresses and times as the pages write them.</summary>
internal static class Say
{
    public const string BotName = "IncidentBot";

    public static string Address(Person me, string channel, long thread = 0) =>
        $"/chat/{Uri.EscapeDataString(channel)}?as={me.Handle}" + (thread == 0 ? "" : $"&thread={thread}");

    /// <summary>What a channel is called for a person: <c>incidents</c>, <c>IncidentBot</c>, <c>Ben Okafor</c>.</summary>
    public static string Name(Channel channel, Person me, IReadOnlyList<Person> people) =>
        channel.Kind == ChannelKind.Direct ? Partner(channel, me, people)?.Name ?? BotName : channel.Id;

    /// <summary>With whom a person talks there; null for the bot.</summary>
    public static Person? Partner(Channel channel, Person me, IReadOnlyList<Person> people) =>
        channel.Id[1..].Split('+').Where(h => h != me.Handle).Select(h => people.FirstOrDefault(p => p.Handle == h)).FirstOrDefault(p => p is not null);

    public static string Time(DateTimeOffset at, TimeZoneInfo zone) => Local(at, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Full(DateTimeOffset at, TimeZoneInfo zone) => Chat.InstantText.Format(at, Chat.InstantFormat.Full, zone);

    public static string Day(DateTimeOffset at, DateTimeOffset now, TimeZoneInfo zone)
    {
        var (day, today) = (DateOf(at, zone), DateOf(now, zone));
        if (day == today) return "Today";
        return day == today.AddDays(-1) ? "Yesterday" : day.ToString(day.Year == today.Year ? "dddd, d MMMM" : "dddd, d MMMM yyyy", CultureInfo.InvariantCulture);
    }

    public static DateOnly DateOf(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(Local(at, zone).DateTime);

    private static DateTimeOffset Local(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone);
}

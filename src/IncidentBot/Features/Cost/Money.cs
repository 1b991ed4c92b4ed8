namespace IncidentBot.Features.Cost;

/// <summary>Amounts as people read them.</summary>
internal static class Money
{
    /// <summary><c>12,345 USD</c>; with cents below a hundred.</summary>
    public static string Of(decimal amount, string currency) => $"{amount.ToString(amount < 100 ? "#,##0.##" : "#,##0")} {currency}";

    /// <summary><c>12,345 USD</c>, or <c>12,345 to 23,456 USD</c> where it is not known more closely.</summary>
    public static string Range(decimal low, decimal high, string currency)
    {
        var (from, to) = (Of(low, currency), Of(high, currency));
        return from == to ? to : $"{from[..from.LastIndexOf(' ')]} to {to}";
    }

    /// <summary><c>2.5 hours</c>.</summary>
    public static string Hours(decimal hours) => hours == 1 ? "1 hour" : $"{hours.ToString("#,##0.##")} hours";
}

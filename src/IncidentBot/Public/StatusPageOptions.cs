namespace IncidentBot.Public;

/// <summary>The settings under <c>StatusPage</c>.</summary>
internal sealed class StatusPageOptions
{
    /// <summary>The page's name.</summary>
    public string Title { get; set; } = "System status";

    /// <summary>Where customers find it, as it stands in statements and feeds; absolute. Default: the first of <c>Urls</c> with <c>/status</c>.</summary>
    public string PublicUrl { get; set; } = "";

    /// <summary>The zone in which the page and statements give times: an IANA name.</summary>
    public string TimeZone { get; set; } = "Etc/UTC";
}

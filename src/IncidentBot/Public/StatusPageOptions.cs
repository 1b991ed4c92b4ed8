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

    /// <summary>The absolute address of something on the page, for mails, feeds and other programs.</summary>
    /// <param name="path">From <c>/status</c> on.</param>
    public string AddressOf(string path)
    {
        var home = PublicUrl.Length > 0 ? PublicUrl : "http://localhost:5080/status";
        // "https://status.example.com": that host's own root leads on to /status, and everything else of the page is below it.
        return home.TrimEnd('/') + (new Uri(home).AbsolutePath == "/" ? path : path["/status".Length..]);
    }
}

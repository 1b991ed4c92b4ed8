using IncidentBot.StatusPage.Pages;

namespace IncidentBot.StatusPage.Preview;

/// <summary>For a link that opens nothing: how to get one that does. Whether there is such a statement, it does not say.</summary>
internal static class RefusedPage
{
    /// <summary>The same for every link that is not one of ours, or is not for this statement, person or revision.</summary>
    public static Html Unknown(PreviewDesks desks) => PreviewLayout.Page("This link opens nothing", Html.Of($"""
        <h1 class="plain">This link opens nothing</h1>
        <div class="card refused"><p>A link to a preview is given to one person, for one statement, and opens for half an hour. This one was cut or changed on its way, or you may not see what it led to.</p>
        <p>For a new one say <code>preview S-1</code> in the chat, with your statement’s number.</p></div>
        """), desks);

    /// <summary>For one that was good.</summary>
    public static Html Expired(DateTimeOffset at, PreviewDesks desks) => PreviewLayout.Page("This link has expired", Html.Of($"""
        <h1 class="plain">This link has expired</h1>
        <div class="card refused"><p>It opened until {PreviewLayout.Time(at, desks)}.</p>
        <p>For a new one say <code>preview S-1</code> in the chat, with your statement’s number.</p></div>
        """), desks);
}

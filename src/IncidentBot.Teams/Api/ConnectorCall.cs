using System.Globalization;

namespace IncidentBot.Teams.Api;

/// <summary>A call of the Connector's REST API.</summary>
/// <param name="Operation">What it is, in Bot Framework's words: <c>SendToConversation</c>.</param>
/// <param name="Method">HTTP's.</param>
/// <param name="ServiceUrl">The Connector that serves it.</param>
/// <param name="Path">Behind it, without a slash at its beginning; ids are encoded.</param>
internal sealed record ConnectorCall(string Operation, HttpMethod Method, string ServiceUrl, string Path)
{
    /// <summary>What is sent along; null for nothing.</summary>
    public object? Body { get; init; }

    /// <summary>The thread for whose limits it counts; null for none.</summary>
    public string? Thread { get; init; }

    /// <summary>As what it counts there.</summary>
    public Traffic Traffic { get; init; }

    /// <summary>
    /// Whether doing it twice is no more than doing it once. Of what makes something new it is not, unless the caller says that twice is better than never: then a call
    /// of which nobody knows whether it was done is made again.
    /// </summary>
    public bool MayRepeat { get; init; }

    /// <summary>Joins a path of an address' parts, each encoded.</summary>
    public static string PathOf(FormattableString path) =>
        string.Format(CultureInfo.InvariantCulture, path.Format, [.. path.GetArguments().Select(a => (object)Uri.EscapeDataString(Convert.ToString(a, CultureInfo.InvariantCulture) ?? ""))]);
}

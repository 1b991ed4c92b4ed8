using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using IncidentBot.Slack.Inbound.Payloads;

namespace IncidentBot.Slack.Inbound.Handling;

/// <summary>What stands in a form's place while what it asked for is being done.</summary>
internal static class WorkingView
{
    /// <summary>Names the view in the workspace: the same for the same submission, in whichever process.</summary>
    public static string ExternalId(ViewSubmission request) => "working-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.Id ?? "")));

    /// <summary>The acknowledgement that puts it there.</summary>
    public static JsonObject Instead(ViewSubmission request) => FormView.Update(new()
    {
        ["type"] = "modal",
        ["title"] = Json.PlainText("Working on it"),
        ["close"] = Json.PlainText("Close"),
        ["callback_id"] = "working",
        ["external_id"] = ExternalId(request),
        ["blocks"] = new JsonArray(new JsonObject { ["type"] = "section", ["text"] = Json.PlainText("This takes longer than usual. What comes of it will stand here; where you close this, you are told in a message.") }),
    });
}

namespace IncidentBot.Features.Statements.Ledger.Webhooks;

/// <summary>One of <c>Targets:Webhooks</c>.</summary>
internal sealed class WebhookOptions
{
    /// <summary>What is posted to.</summary>
    public string Url { get; set; } = "";

    /// <summary>What messages are signed with: <c>whsec_</c> and 24 to 64 bytes in base64.</summary>
    public string Secret { get; set; } = "";
}

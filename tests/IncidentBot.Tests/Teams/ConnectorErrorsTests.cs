using System.Net;
using System.Text;
using IncidentBot.Teams.Api;
using Xunit;

namespace IncidentBot.Tests.Teams;

/// <summary>Every error of the Connector's means one thing to do.</summary>
public sealed class ConnectorErrorsTests
{
    public static TheoryData<string, int, string> Kinds { get; } = new()
    {
        { "RateLimited", 429, "Throttled" },
        { "Transient", 412, "PreconditionFailed" }, { "Transient", 500, "ServiceError" }, { "Transient", 502, "Http502" }, { "Transient", 503, "Http503" }, { "Transient", 504, "Http504" },
        { "Transient", 0, "Timeout" }, { "Transient", 0, "Unreachable" }, { "Transient", 302, "NoAnswer" }, { "Transient", 599, "of next year" },
        { "NotInstalled", 403, "BotNotInConversationRoster" }, { "NotInstalled", 403, "ForbiddenOperationException" },
        { "Configuration", 401, "BotNotRegistered" }, { "Configuration", 401, "Http401" }, { "Configuration", 403, "BotDisabledByAdmin" }, { "Configuration", 403, "InvalidBotApiHost" },
        { "Configuration", 403, "NotEnoughPermissions" }, { "Configuration", 0, "ForeignServiceUrl" },
        { "OurBug", 400, "BadArgument" }, { "OurBug", 400, "BadSyntax" }, { "OurBug", 413, "MessageSizeTooBig" }, { "OurBug", 413, "Http413" },
        { "Blocked", 403, "ConversationBlockedByUser" }, { "Blocked", 403, "MessageWritesBlocked" }, { "Blocked", 403, "of next year" },
        { "Gone", 404, "ConversationNotFound" }, { "Gone", 404, "ActivityNotFoundInConversation" }, { "Gone", 404, "Http404" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_code_says_what_to_do(string kind, int status, string code) => Assert.Equal(kind, ConnectorErrors.KindOf(status, code).ToString());

    [Theory]
    [InlineData(0, "Timeout", false)]
    [InlineData(0, "NoAnswer", false)]
    [InlineData(500, "ServiceError", false)]
    [InlineData(502, "Http502", false)]
    [InlineData(504, "Http504", false)]
    [InlineData(0, "Unreachable", true)]
    [InlineData(412, "PreconditionFailed", true)]
    [InlineData(429, "Throttled", true)]
    [InlineData(503, "Http503", true)]
    [InlineData(400, "BadArgument", true)]
    [InlineData(404, "ConversationNotFound", true)]
    public void Only_what_may_pass_may_have_been_done(int status, string code, bool wasNotDone) => Assert.Equal(wasNotDone, ConnectorErrors.WasNotDone(status, code));

    [Theory]
    [InlineData("""{"error":{"code":"BadArgument","message":"Unknown \u202Etype"}}""", "BadArgument", "Unknown type")]
    [InlineData("""{"errorCode":209,"message":"{\r\n  \"subCode\": \"MessageWritesBlocked\",\r\n  \"details\": null\r\n}"}""", "MessageWritesBlocked", "{ \"subCode\": \"MessageWritesBlocked\", \"details\": null }")]
    [InlineData("""{"error":{"code":"Forbidden","subCode":"ConversationBlockedByUser","message":"no"}}""", "ConversationBlockedByUser", "no")]
    [InlineData("""{"errorCode":1234,"message":"{not json"}""", "Error1234", "{not json")]
    [InlineData("""{"message":"Authorization has been denied for this request."}""", "Http403", null)]
    [InlineData("""{"error":{"code":{"a":1},"message":7}}""", "Http403", null)]
    [InlineData("""{"error":{"code":"\ud800"}}""", "Http403", null)]
    [InlineData("<html><body>upstream request timeout</body></html>", "Http403", null)]
    [InlineData("[1,2]", "Http403", null)]
    [InlineData("", "Http403", null)]
    public void A_refusals_body_is_read_in_every_shape_it_comes_in(string body, string code, string? message) =>
        Assert.Equal((code, message), ConnectorErrors.Read(HttpStatusCode.Forbidden, Encoding.UTF8.GetBytes(body)));
}

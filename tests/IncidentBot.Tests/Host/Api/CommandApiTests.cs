using System.Net;
using System.Text.Json.Nodes;
using IncidentBot.Chat;
using Xunit;

namespace IncidentBot.Tests.Host.Api;

public sealed class CommandApiTests
{
    [Fact]
    public async Task A_command_runs_as_the_tokens_person_and_answers_its_card()
    {
        await using var host = await ApiHost.StartAsync();
        host.OnCommand = _ => Reply.Tell(Card.Of(new TextBlock(ChatText.Of($"Since {new DateTimeOffset(2015, 3, 11, 8, 55, 0, TimeSpan.Zero)}"))) with { Tone = Tone.Good });
        var response = await host.PostAsync("""{"text": "affect app-store in gb"}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = await Json(response);
        Assert.Equal(("true", "Since 08:55 UTC", "good"), (answer["ok"]!.ToJsonString(), (string?)answer["text"], (string?)answer["card"]!["tone"]));
        Assert.Equal("text", (string?)answer["card"]!["blocks"]![0]!["block"]);
        var request = Assert.Single(host.Requests);
        Assert.Equal(("affect app-store in gb", CommandSource.Api, false), (request.Text, request.Source, request.CanAsk));
        Assert.Equal(("api", "deploys", "deploys", null), (request.Caller.Platform, request.Caller.UserId, request.Caller.Handle, request.Caller.Email));
        Assert.Null(request.Place);
        Assert.Null(request.DeliveryId);
    }

    [Fact]
    public async Task A_refusal_and_a_question_are_answers_that_say_it_was_not_done()
    {
        await using var host = await ApiHost.StartAsync();
        host.OnCommand = r => r.Text == "open" ? Reply.Ask(new("Open an incident", new CommandLine("open"), [], "Open")) : Reply.Refuse(Card.Say(ChatText.Plain("No such service.")));
        Assert.Equal("""{"ok":false,"text":"No such service."}""", await OkAndText(await host.PostAsync("""{"text":"affect x"}""")));
        Assert.Equal("""{"ok":false,"text":"Open an incident"}""", await OkAndText(await host.PostAsync("""{"text":"open"}""")));
    }

    [Theory]
    [InlineData("cause Is it DNS", "42", "cause --incident 42 Is it DNS")]
    [InlineData("/incident note he said \\\"hi", "42", "/incident note --incident 42 he said \"hi")]
    [InlineData(" /inc  resolve", "\"INC-42\"", "/inc  resolve --incident 42")]
    [InlineData("show", "null", "show")]
    [InlineData("show INC-7", "42", "show INC-7")]
    [InlineData("INC-7 show", "42", "INC-7 show")]
    [InlineData("/incident merge INC-41", "42", "/incident merge --incident 42 INC-41")]
    [InlineData("merge INC-7 INC-41", "42", "merge INC-7 INC-41")]
    public async Task The_incident_is_named_behind_the_verb_where_no_open_quote_can_swallow_it(string text, string incident, string sent)
    {
        await using var host = await ApiHost.StartAsync();
        await host.PostAsync($$"""{"text":"{{text}}","incident":{{incident}}}""");
        Assert.Equal(sent, Assert.Single(host.Requests).Text);
    }

    [Fact]
    public async Task The_same_key_is_the_same_delivery_for_one_token_and_another_for_the_next()
    {
        await using var host = await ApiHost.StartAsync(("Api:Tokens:second", "another-token-of-the-tests"));
        foreach (var (token, key) in new[] { (ApiHost.Token, "k"), (ApiHost.Token, "k"), (ApiHost.Token, "l"), ("another-token-of-the-tests", "k") })
            await host.PostAsync($$"""{"text":"x","idempotency_key":"{{key}}"}""", token);
        var ids = host.Requests.Select(r => r.DeliveryId).ToList();
        Assert.Equal(ids[0], ids[1]);
        Assert.Equal(3, ids.Distinct().Count());
        Assert.DoesNotContain(null, ids);
    }

    [Theory]
    [InlineData("{", "not JSON")]
    [InlineData("[]", "object")]
    [InlineData("{}", "“text” is missing")]
    [InlineData("{\"text\":1}", "“text” is not")]
    [InlineData("{\"text\":\"x\",\"text\":\"y\"}", "not JSON")]
    [InlineData("{\"text\":\"\\uD800\"}", "not JSON")]
    [InlineData("{\"text\":\"x\",\"incident\":0}", "“incident”")]
    [InlineData("{\"text\":\"x\",\"incident\":\"42 --private\"}", "“incident”")]
    [InlineData("{\"text\":\"x\",\"idempotency_key\":\"\"}", "“idempotency_key”")]
    [InlineData("{\"text\":\"x\",\"wait\":true}", "“wait” is not known")]
    public async Task A_body_that_cannot_be_read_is_refused_with_a_sentence(string body, string why)
    {
        await using var host = await ApiHost.StartAsync();
        var response = await host.PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(why, (string?)(await Json(response))["text"], StringComparison.Ordinal);
        Assert.Empty(host.Requests);
    }

    [Fact]
    public async Task A_body_that_is_too_large_or_no_JSON_by_its_own_word_is_refused()
    {
        await using var host = await ApiHost.StartAsync();
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await host.PostAsync($$"""{"text":"{{new string('x', 130 * 1024)}}"}""")).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await host.PostAsync("text=x", type: "application/x-www-form-urlencoded")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync($$"""{"text":"{{new string('x', 100 * 1024)}}"}""")).StatusCode);
        Assert.Single(host.Requests);
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Unauthorized)]
    [InlineData("not-a-token-of-the-tests", HttpStatusCode.Unauthorized)]
    [InlineData("A-TOKEN-OF-THE-TESTS", HttpStatusCode.Unauthorized)]
    [InlineData(ApiHost.Reader, HttpStatusCode.Forbidden)]
    public async Task Only_a_token_that_may_gives_commands(string? token, HttpStatusCode status)
    {
        await using var host = await ApiHost.StartAsync();
        var response = await host.PostAsync("""{"text":"x"}""", token);
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.Unauthorized, response.Headers.WwwAuthenticate.Any(h => h.Scheme == "Bearer"));
        Assert.False((bool)(await Json(response))["ok"]!);
        Assert.Empty(host.Requests);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_back_and_others_are_not_kept_waiting()
    {
        await using var host = await ApiHost.StartAsync(("Api:RequestsPerMinute", "2"));
        for (var i = 0; i < 2; i++) Assert.Equal(HttpStatusCode.OK, (await host.PostAsync("""{"text":"x"}""")).StatusCode);
        var third = await host.PostAsync("""{"text":"x"}""");
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
        Assert.InRange(third.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("try again", (string?)(await Json(third))["text"], StringComparison.Ordinal);
        Assert.NotNull(await host.GetAsync("/api/v1/incidents", ApiHost.Reader));
    }

    [Fact]
    public async Task What_nobody_foresaw_is_answered_with_an_id_and_without_its_cause()
    {
        await using var host = await ApiHost.StartAsync();
        host.OnCommand = _ => throw new InvalidOperationException("secret detail");
        var response = await host.PostAsync("""{"text":"x"}""");
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("the log has it under", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    private static async Task<JsonNode> Json(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    private static async Task<string> OkAndText(HttpResponseMessage response)
    {
        var answer = await Json(response);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new JsonObject { ["ok"] = answer["ok"]!.DeepClone(), ["text"] = answer["text"]!.DeepClone() }.ToJsonString();
    }
}

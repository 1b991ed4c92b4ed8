using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using IncidentBot.Host.Operate;
using IncidentBot.Slack;
using IncidentBot.Slack.Api;
using IncidentBot.Slack.Inbound.Handling;
using IncidentBot.Slack.Inbound.Payloads;
using IncidentBot.Slack.Install;
using IncidentBot.Tests.Slack.Support;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace IncidentBot.Tests.Slack.Install;

public sealed class SlackManifestTests
{
    private static readonly Uri BaseUrl = new("https://bot.example.com/");

    [Fact]
    public void The_manifest_in_the_repository_is_the_one_that_is_printed() =>
        Assert.Equal(SlackManifest.Write(null), Components.Read("manifests/slack.json").ReplaceLineEndings("\n"));

    [Fact]
    public async Task Scopes_are_told_of_every_method_that_the_client_has_and_of_no_other() =>
        Assert.Equal((await MethodsOfTheClientAsync()).Keys.Order(StringComparer.Ordinal), Scopes.OfMethods.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public async Task No_scope_is_asked_for_a_method_that_nothing_calls()
    {
        var folder = Path.Combine(Components.Root, "src", "IncidentBot.Slack");
        var source = string.Concat(Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f) != "Families.cs" && !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText));
        foreach (var (method, (family, name)) in (await MethodsOfTheClientAsync()).Where(m => Scopes.OfMethods[m.Key].Count > 0))
            Assert.True(Regex.IsMatch(source, $@"\b{family}\s*\.\s*{name}\(", RegexOptions.IgnoreCase), $"Nothing calls {method}: take it out, and the scope that only it needs.");
    }

    [Fact]
    public void The_bot_hears_of_what_it_handles_and_of_nothing_else()
    {
        var handled = typeof(Event).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => (string)a.TypeDiscriminator!).Order(StringComparer.Ordinal);
        Assert.Equal(handled, Scopes.OfEvents.Keys.Select(e => e.Split('.')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Shortcuts_are_those_that_are_answered()
    {
        var shortcuts = JsonNode.Parse(SlackManifest.Write(null))!["features"]!["shortcuts"]!.AsArray().Select(s => ((string)s!["type"]!, (string)s["callback_id"]!));
        Assert.Equal([("global", Shortcuts.OpenIncident), ("message", Shortcuts.AddToTimeline), ("message", Shortcuts.OpenFromMessage)], shortcuts);
    }

    // Source: the manifest's JSON schema, slackapi/manifest-schema.
    [Fact]
    public void Everything_is_as_long_as_Slack_takes_it()
    {
        var manifest = JsonNode.Parse(SlackManifest.Write(BaseUrl))!;
        AssertLength(manifest["display_information"]!, ("name", 1, 35), ("description", 1, 140), ("long_description", 175, 4000));
        foreach (var command in manifest["features"]!["slash_commands"]!.AsArray()) AssertLength(command!, ("command", 2, 32), ("description", 1, 2000), ("usage_hint", 1, 1000), ("url", 9, 3000));
        foreach (var shortcut in manifest["features"]!["shortcuts"]!.AsArray()) AssertLength(shortcut!, ("name", 1, 24), ("description", 1, 150), ("callback_id", 1, 255));
        Assert.Matches("^[a-z0-9._-]{1,80}$", (string)manifest["features"]!["bot_user"]!["display_name"]!);
    }

    [Fact]
    public void Slack_calls_each_address_over_http_and_none_in_socket_mode()
    {
        Assert.DoesNotContain("url", SlackManifest.Write(null), StringComparison.Ordinal);
        var manifest = JsonNode.Parse(SlackManifest.Write(BaseUrl))!;
        Assert.All(manifest["features"]!["slash_commands"]!.AsArray(), c => Assert.Equal("https://bot.example.com/slack/commands", (string)c!["url"]!));
        Assert.Equal("https://bot.example.com/slack/events", (string)manifest["settings"]!["event_subscriptions"]!["request_url"]!);
        Assert.Equal("https://bot.example.com/slack/interactions", (string)manifest["settings"]!["interactivity"]!["request_url"]!);
        Assert.Equal("https://bot.example.com/slack/interactions", (string)manifest["settings"]!["interactivity"]!["message_menu_options_url"]!);
        Assert.False((bool)manifest["settings"]!["socket_mode_enabled"]!);
    }

    [Fact]
    public async Task Slacks_own_types_take_it()
    {
        Assert.Equal("", await TypeCheck.ComplaintsAsync($$"""
            import type { AppsManifestCreateArguments } from '@slack/web-api';
            type Manifest = AppsManifestCreateArguments['manifest'];
            export const socket: Manifest = {{SlackManifest.Write(null)}};
            export const http: Manifest = {{SlackManifest.Write(BaseUrl)}};
            // @ts-expect-error: the check is awake
            export const wrong: Manifest['settings'] = { interactivity: { is_enabled: 'yes' } };
            """));
    }

    [Theory]
    [InlineData("Which platform's?")]
    [InlineData("“pigeon” has no manifest here", "pigeon")]
    [InlineData("That cannot be read", "slack", "--base-url")]
    [InlineData("That cannot be read", "slack", "--loud")]
    [InlineData("--base-url is “http://bot.example.com”", "slack", "--base-url", "http://bot.example.com")]
    [InlineData("--base-url is “bot.example.com”", "slack", "--base-url=bot.example.com")]
    public async Task A_line_that_cannot_be_read_says_why_and_ends_with_2(string sentence, params string[] args)
    {
        using var errors = new StringWriter();
        Assert.Equal(2, await ManifestCommand.RunAsync(args, TextWriter.Null, errors));
        Assert.StartsWith(sentence, errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_printed_and_nothing_else()
    {
        using var output = new StringWriter();
        Assert.Equal(0, await ManifestCommand.RunAsync(["slack", "--base-url=https://bot.example.com"], output, TextWriter.Null));
        Assert.Equal(SlackManifest.Write(BaseUrl), output.ToString());
    }

    private static void AssertLength(JsonNode node, params (string Name, int Least, int Most)[] members) =>
        Assert.All(members, m => Assert.InRange(((string)node[m.Name]!).Length, m.Least, m.Most));

    /// <summary>Each method of the Web API by the family and name under which the client has it: every one is called once, and the name that reaches Slack is kept.</summary>
    private static async Task<Dictionary<string, (string Family, string Name)>> MethodsOfTheClientAsync()
    {
        using var slack = new Listener();
        using var http = new HttpClient(slack);
        var api = new SlackApiClient(http, new SlackOptions(), new Installation(TimeProvider.System, NullLogger<Installation>.Instance), TimeProvider.System, NullLogger<SlackApiClient>.Instance);
        var methods = new Dictionary<string, (string, string)>();
        foreach (var family in typeof(SlackApiClient).GetProperties().Where(p => p.PropertyType.IsValueType && p.PropertyType.Name.EndsWith("Api", StringComparison.Ordinal)))
            foreach (var method in family.PropertyType.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(m => m.ReturnType.IsAssignableTo(typeof(Task))))
            {
                await (Task)method.Invoke(family.GetValue(api), [.. method.GetParameters().Select(Sample)])!;
                methods[slack.Heard] = (family.Name, method.Name);
            }
        return methods;
    }

    private sealed class Listener : HttpMessageHandler
    {
        public string Heard { get; private set; } = "";

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Heard = request.RequestUri!.Segments[^1];
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("""{"ok":true}""") });
        }
    }

    private static object? Sample(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) ? "x"
        : parameter.ParameterType == typeof(Message) ? new Message("C1", "x", [])
        : parameter.ParameterType == typeof(IEnumerable<string>) ? Array.Empty<string>()
        : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
        : null;
}

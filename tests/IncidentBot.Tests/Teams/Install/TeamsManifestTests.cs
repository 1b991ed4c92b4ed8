using System.Text.Json.Nodes;
using IncidentBot.Commands;
using IncidentBot.Host.Operate;
using IncidentBot.Teams.Install;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams.Install;

public sealed class TeamsManifestTests
{
    private const string AppId = "0f5f5f5f-0000-4000-8000-00000000b07a";
    private static readonly Uri BaseUrl = new("https://bot.example.org/");

    [Fact]
    public void The_manifest_in_the_repository_is_the_one_that_is_printed() =>
        Assert.Equal(TeamsManifestCommand.Write(null, null), Components.Read("manifests/teams/manifest.json").ReplaceLineEndings("\n"));

    [Fact]
    public async Task The_official_schema_takes_it_and_nothing_that_is_broken()
    {
        var right = TeamsManifestCommand.Write(AppId, BaseUrl);
        var complaints = await ManifestSchema.ComplaintsAsync(
            TeamsManifest.SchemaVersion, TeamsManifestCommand.Write(null, null), right,
            right.Replace("\"personal\"", "\"everywhere\"", StringComparison.Ordinal),
            right.Replace(AppId, "the bot", StringComparison.Ordinal),
            right.Replace("\"accentColor\"", "\"accentColour\"", StringComparison.Ordinal),
            right.Replace("Find an incident", new string('x', 33), StringComparison.Ordinal));
        Assert.Equal(["", ""], complaints.Take(2));
        Assert.All(complaints.Skip(2), c => Assert.StartsWith("manifest", c, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_lower_version_has_all_that_it_uses()
    {
        var older = TeamsManifestCommand.Write(AppId, BaseUrl).Replace($"\"manifestVersion\": \"{TeamsManifest.SchemaVersion}\"", "\"manifestVersion\": \"1.24\"", StringComparison.Ordinal);
        Assert.Contains("additional properties", Assert.Single(await ManifestSchema.ComplaintsAsync("1.24", older)), StringComparison.Ordinal);
    }

    [Fact]
    public void Both_menus_are_made_of_verbs_as_they_are_declared()
    {
        var registry = CommandRegistry.From(typeof(CommandRegistry).Assembly);
        var lists = Manifest()["bots"]![0]!["commandLists"]!.AsArray();
        Assert.Equal(["team,groupChat", "personal"], lists.Select(l => string.Join(",", l!["scopes"]!.AsArray().Select(s => (string)s!))));
        foreach (var commands in lists.Select(l => l!["commands"]!.AsArray()))
        {
            Assert.InRange(commands.Count, 10, TeamsManifest.MostCommands);
            Assert.Equal(commands.Count, commands.Select(c => (string)c!["title"]!).Distinct().Count());
            foreach (var command in commands) Assert.Equal(registry.Find((string)command!["title"]!)!.Summary, (string)command["description"]!, ignoreCase: true);
        }
        Assert.Equal("open", (string)lists[0]!["commands"]![0]!["title"]!);
    }

    [Fact]
    public void The_message_extensions_commands_are_those_that_are_answered()
    {
        var commands = Manifest()["composeExtensions"]![0]!["commands"]!.AsArray();
        Assert.Equal(
            [("action", ExtensionCommands.AddToIncident, "message"), ("action", ExtensionCommands.OpenFromMessage, "message"), ("query", ExtensionCommands.FindIncident, "compose,commandBox")],
            commands.Select(c => ((string)c!["type"]!, (string)c["id"]!, string.Join(",", c["context"]!.AsArray().Select(x => (string)x!)))));
        Assert.Equal(ExtensionCommands.Query, (string)commands[2]!["parameters"]![0]!["name"]!);
    }

    [Fact]
    public void It_asks_to_read_nothing_that_is_not_said_to_the_bot()
    {
        Assert.False(Manifest().AsObject().ContainsKey("authorization"));
        Assert.False(Manifest().AsObject().ContainsKey("webApplicationInfo"));
        Assert.False(Manifest().AsObject().ContainsKey("permissions"));
    }

    [Fact]
    public void What_is_configured_stands_in_it()
    {
        var manifest = Manifest();
        Assert.Equal([AppId, AppId, AppId], [(string)manifest["id"]!, (string)manifest["bots"]![0]!["botId"]!, (string)manifest["composeExtensions"]![0]!["botId"]!]);
        Assert.Equal("https://bot.example.org/", (string)manifest["developer"]!["websiteUrl"]!);
        Assert.Equal(["bot.example.org"], manifest["validDomains"]!.AsArray().Select(d => (string)d!));
    }

    private static JsonNode Manifest() => JsonNode.Parse(TeamsManifestCommand.Write(AppId, BaseUrl))!;
}

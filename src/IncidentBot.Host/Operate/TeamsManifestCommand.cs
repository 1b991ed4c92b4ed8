using IncidentBot.Chat;
using IncidentBot.Commands;
using IncidentBot.Teams.Install;

namespace IncidentBot.Host.Operate;

/// <summary><c>manifest teams</c>: prints the manifest and writes the package that is uploaded.</summary>
internal static class TeamsManifestCommand
{
    private const string Package = "incidentbot-teams.zip";

    /// <summary>The manifest, with the commands that the product declares.</summary>
    public static string Write(string? appId, Uri? baseUrl)
    {
        var registry = CommandRegistry.From(typeof(CommandRegistry).Assembly);
        return TeamsManifest.Write(new(appId, baseUrl, Suggested(MostUsed.Together(registry)), Suggested(MostUsed.Alone(registry))));
    }

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (ManifestArguments.Read(args, "--base-url", "--app-id", "--out") is not { } arguments)
            return await ManifestCommand.RefuseAsync(errors, $"That cannot be read; {ManifestCommand.Usage}.");
        var baseUrl = arguments.BaseUrl("Teams", out var why);
        if (why is not null) return await ManifestCommand.RefuseAsync(errors, why);
        string? appId;
        try
        {
            appId = arguments["--app-id"] ?? SettingsFiles.Read()["Teams:AppId"];
        }
        catch (InvalidDataException e)
        {
            return await ManifestCommand.RefuseAsync(errors, StartFailure.Sentences(e)[0]);
        }
        if (appId is { Length: 0 }) appId = null;
        if (appId is not null && !Guid.TryParse(appId, out _))
            return await ManifestCommand.RefuseAsync(errors, $"The app's id is “{OutsideText.OneLine(appId, 100)}”, and that is no GUID; it stands in the app's registration in Entra as “Application (client) ID”.");

        return await PrintAsync(Write(appId is null ? null : Guid.Parse(appId).ToString("D"), baseUrl), isReady: appId is not null, arguments["--out"] ?? Package, output, errors);
    }

    private static async Task<int> PrintAsync(string manifest, bool isReady, string file, TextWriter output, TextWriter errors)
    {
        try
        {
            await using var stream = File.Create(file);
            TeamsPackage.Write(stream, manifest);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            await errors.WriteLineAsync($"{file} cannot be written ({OutsideText.OneLine(e.Message, 200).TrimEnd('.')}); name another place with --out.");
            return 1;
        }
        await output.WriteAsync(manifest);
        await errors.WriteLineAsync(isReady
            ? $"The package is {Path.GetFullPath(file)}. Upload it in Teams: Apps, “Manage your apps”, “Upload an app”; or have an administrator do it in the Teams admin centre, under “Manage apps”."
            : $"The package is {Path.GetFullPath(file)}, but has no app's id yet, and Teams would not know its bot: set Teams:AppId, or give --app-id, and print it again.");
        return 0;
    }

    private static IReadOnlyList<SuggestedCommand> Suggested(IReadOnlyList<Verb> verbs) =>
        [.. verbs.Select(v => new SuggestedCommand(v.Name, char.ToUpperInvariant(v.Summary[0]) + v.Summary[1..]))];
}

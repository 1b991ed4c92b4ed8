using System.Diagnostics;
using Xunit;

namespace IncidentBot.Tests.Teams.Support;

/// <summary>Holds manifests against the official schema, as <c>@microsoft/app-manifest</c> ships it, by Ajv. Where a component is missing, the test is skipped and names it.</summary>
internal static class ManifestSchema
{
    private const string Script = """
        const { createRequire } = require('module');
        const { readFileSync } = require('fs');
        const load = createRequire(process.argv[1] + '/');
        const Ajv = load('ajv-draft-04').default, addFormats = load('ajv-formats').default;
        const ajv = new Ajv({ strict: false, allErrors: true });
        addFormats(ajv);
        const { version, manifests } = JSON.parse(readFileSync(0, 'utf8'));
        const schema = JSON.parse(readFileSync(`${process.argv[1]}/@microsoft/app-manifest/build/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`, 'utf8').replace(/^\uFEFF/, ''));
        const validate = ajv.compile(schema);
        console.log(JSON.stringify(manifests.map(m => validate(JSON.parse(m)) ? '' : ajv.errorsText(validate.errors, { dataVar: 'manifest' }))));
        """;

    /// <summary>What the schema of a version complains of in each manifest; nothing where all is well.</summary>
    public static async Task<IReadOnlyList<string>> ComplaintsAsync(string version, params string[] manifests)
    {
        var node = Components.NeedNodeProgram();
        foreach (var package in (string[])["ajv-draft-04", "ajv-formats", "@microsoft/app-manifest"]) Components.NeedNode(package + "/package.json");
        var start = new ProcessStartInfo(node, ["-e", Script, Path.Combine(Components.Root, "tests", "node_modules")]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(System.Text.Json.JsonSerializer.Serialize(new { version, manifests }));
        process.StandardInput.Close();
        var answer = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return System.Text.Json.JsonSerializer.Deserialize<string[]>(answer)!;
    }
}

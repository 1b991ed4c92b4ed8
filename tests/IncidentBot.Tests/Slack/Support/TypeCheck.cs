namespace IncidentBot.Tests.Slack.Support;

/// <summary>Holds JSON against the types of Slack's own packages, by TypeScript's own compiler.</summary>
internal static class TypeCheck
{
    /// <summary>What the compiler finds wrong with lines such as <c>export const a: Manifest = {…};</c>; nothing where all is well.</summary>
    public static async Task<IReadOnlyList<string>> WrongAsync(string source)
    {
        await using var program = NodeProgram.Start("typecheck.mjs", "typescript");
        await program.EndInputAsync(source);
        await program.SaysAsync("done");
        return [.. program.Output.Split('\n').Where(l => l.StartsWith("wrong: ", StringComparison.Ordinal))];
    }
}

using Xunit;

namespace IncidentBot;

/// <summary>What tests need beside the SDK. Missing, they are skipped by name; under <c>tests/run</c>, which installs it all, they fail.</summary>
internal static class Components
{
    public const string Chromium = "/usr/bin/chromium";

    private static bool NothingMayBeMissing => Environment.GetEnvironmentVariable("INCIDENTBOT_TESTS_COMPLETE") == "1";

    public static string Need(string path, string component)
    {
        if (File.Exists(path)) return path;
        var sentence = $"{component} is missing: there is no {path}. Run tests/run, which installs it.";
        if (NothingMayBeMissing) Assert.Fail(sentence);
        Assert.Skip(sentence);
        return path;
    }

    /// <summary>A file of a package that <c>npm ci</c> has put into <c>tests/node_modules</c>.</summary>
    public static string NeedNode(string file) => Need(Path.Combine(Root, "tests", "node_modules", file), file.Split('/')[0] + " (npm)");

    /// <summary>Node itself, with the packages installed.</summary>
    public static string NeedNodeProgram() =>
        Need(Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(f => Path.Combine(f, "node")).FirstOrDefault(File.Exists) ?? "/usr/bin/node", "Node");

    /// <summary>A file of the project.</summary>
    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    /// <summary>The project's own folder.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "IncidentBot.sln"))) folder = folder.Parent;
        return folder?.FullName ?? "/";
    }
}

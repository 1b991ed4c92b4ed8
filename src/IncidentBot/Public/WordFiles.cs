using System.Collections.Frozen;
using System.Reflection;

namespace IncidentBot.Public;

/// <summary>Words of ours for readers outside: a file for each language, in it a line for each, <c>Key: words</c>; <c>#</c> begins a remark.</summary>
internal static class WordFiles
{
    /// <summary>Language → key → words.</summary>
    /// <param name="assembly">In which they are embedded.</param>
    /// <param name="folder">What their names begin with: <c>words/</c>.</param>
    public static FrozenDictionary<string, FrozenDictionary<string, string>> Read(Assembly assembly, string folder) => assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
        .ToFrozenDictionary(name => name[folder.Length..^".txt".Length], name => ReadFile(assembly, name));

    private static FrozenDictionary<string, string> ReadFile(Assembly assembly, string resource)
    {
        using var file = assembly.GetManifestResourceStream(resource)!;
        return new StreamReader(file).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(": ", 2))
            .ToFrozenDictionary(line => line[0], line => line[1].TrimEnd('\r'));
    }
}

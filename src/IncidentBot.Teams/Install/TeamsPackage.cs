using System.IO.Compression;
using System.Text;

namespace IncidentBot.Teams.Install;

/// <summary>
/// The package that is uploaded to Teams: the manifest and the two icons, at the root of a zip. The same manifest gives the same bytes, whenever it is written.
/// </summary>
public static class TeamsPackage
{
    internal const string ColorIcon = "color.png";
    internal const string OutlineIcon = "outline.png";

    // The earliest that a zip can say.
    private static readonly DateTimeOffset AnyTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes it for a manifest.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static void Write(Stream output, string manifest)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        Add(zip, "manifest.json", Encoding.UTF8.GetBytes(manifest));
        foreach (var icon in (string[])[ColorIcon, OutlineIcon]) Add(zip, icon, Icon(icon));
    }

    private static void Add(ZipArchive zip, string name, ReadOnlySpan<byte> content)
    {
        // As it is: how small something can be pressed depends on who presses it.
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = AnyTime;
        using var stream = entry.Open();
        stream.Write(content);
    }

    /// <summary>An icon's bytes.</summary>
    internal static byte[] Icon(string name)
    {
        using var stream = typeof(TeamsPackage).Assembly.GetManifestResourceStream(name) ?? throw new System.Diagnostics.UnreachableException($"The icon {name} is not in the assembly.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}

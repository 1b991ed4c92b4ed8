using System.IO.Compression;
using System.Text.Json.Nodes;
using IncidentBot.Host.Operate;
using IncidentBot.Teams.Install;
using IncidentBot.Tests.Teams.Support;
using Xunit;

namespace IncidentBot.Tests.Teams.Install;

public sealed class TeamsPackageTests : IDisposable
{
    private const string AppId = "0f5f5f5f-0000-4000-8000-00000000b07a";

    private readonly string _folder = Directory.CreateTempSubdirectory("package-").FullName;

    private string Zip => Path.Combine(_folder, "app.zip");

    [Fact]
    public async Task It_holds_the_manifest_that_is_printed_and_both_icons_at_its_root()
    {
        var (code, output, errors) = await RunAsync("--app-id", AppId.ToUpperInvariant(), "--base-url=https://bot.example.org", "--out", Zip);
        Assert.Equal(0, code);
        Assert.StartsWith($"The package is {Zip}. Upload it in Teams: ", errors, StringComparison.Ordinal);
        Assert.Equal(AppId, (string)JsonNode.Parse(output)!["id"]!);
        using var zip = ZipFile.OpenRead(Zip);
        Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(e => e.FullName));
        Assert.Equal(output, await new StreamReader(zip.Entries[0].Open()).ReadToEndAsync(TestContext.Current.CancellationToken));
        Assert.All(zip.Entries.Skip(1), e => Assert.Equal(File.ReadAllBytes(Path.Combine(Components.Root, "manifests", "teams", e.Name)), Bytes(e)));
    }

    [Fact]
    public void The_same_manifest_gives_the_same_package()
    {
        using var one = new MemoryStream();
        using var other = new MemoryStream();
        TeamsPackage.Write(one, "{}");
        TeamsPackage.Write(other, "{}");
        Assert.Equal(one.ToArray(), other.ToArray());
        one.Position = 0;
        using var zip = new ZipArchive(one);
        Assert.All(zip.Entries, e => Assert.Equal(1980, e.LastWriteTime.Year));
    }

    // Source: msteams-docs, concepts/build-and-test/apps-package.md.
    [Fact]
    public void The_colour_icon_fills_its_square_and_keeps_its_symbol_in_the_middle()
    {
        var icon = Png.Read(TeamsPackage.Icon("color.png"));
        Assert.Equal((192, 192), (icon.Width, icon.Height));
        var ground = icon.At(0, 0);
        Assert.Equal(("#4F46E5", 255), ($"#{ground.Red:X2}{ground.Green:X2}{ground.Blue:X2}", ground.Alpha));
        var symbol = icon.Points().Where(p => icon.At(p.X, p.Y) != ground).ToList();
        Assert.NotEmpty(symbol);
        Assert.All(symbol, p => Assert.True(p is { X: >= 48 and < 144, Y: >= 48 and < 144 }, $"{p} is outside the middle."));
    }

    [Fact]
    public void The_outline_icon_is_white_on_nothing_and_fills_its_square()
    {
        var icon = Png.Read(TeamsPackage.Icon("outline.png"));
        Assert.Equal((32, 32), (icon.Width, icon.Height));
        var drawn = icon.Points().Where(p => icon.At(p.X, p.Y).Alpha > 0).ToList();
        Assert.All(drawn, p => Assert.Equal((255, 255, 255), (icon.At(p.X, p.Y).Red, icon.At(p.X, p.Y).Green, icon.At(p.X, p.Y).Blue)));
        Assert.Equal((0, 31, 0, 31), (drawn.Min(p => p.X), drawn.Max(p => p.X), drawn.Min(p => p.Y), drawn.Max(p => p.Y)));
        Assert.Contains(icon.Points(), p => icon.At(p.X, p.Y).Alpha == 0);
    }

    [Theory]
    [InlineData(2, "That cannot be read", "--loud")]
    [InlineData(2, "That cannot be read", "--out")]
    [InlineData(2, "That cannot be read", "--out=")]
    [InlineData(2, "That cannot be read", "--app-id", AppId, "--app-id", AppId)]
    [InlineData(2, "--base-url is “http://bot.example.com”", "--base-url", "http://bot.example.com")]
    [InlineData(2, "The app's id is “bot”, and that is no GUID", "--app-id", "bot")]
    [InlineData(1, "/nowhere/app.zip cannot be written (", "--app-id", AppId, "--out", "/nowhere/app.zip")]
    public async Task What_cannot_be_done_is_a_sentence_and_nothing_is_printed(int code, string sentence, params string[] args)
    {
        var result = await RunAsync(args);
        Assert.Equal((code, ""), (result.Code, result.Output));
        Assert.StartsWith(sentence, result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_apps_id_it_says_what_is_missing()
    {
        var (code, output, errors) = await RunAsync("--out", Zip);
        Assert.Equal((0, TeamsManifestCommand.Write(null, null)), (code, output));
        Assert.Contains("set Teams:AppId, or give --app-id", errors, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        return (await ManifestCommand.RunAsync(["teams", .. args], output, errors), output.ToString(), errors.ToString());
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }
}

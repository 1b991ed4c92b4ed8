using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Configuration.Memory;

namespace IncidentBot.Host;

/// <summary>Where settings come from: the defaults, the file beside the program, the one in the working directory, the environment, the command line; what is later wins.</summary>
internal static class SettingsFiles
{
    public const string DefaultUrls = "http://localhost:5080";

    private const string FileName = "appsettings.json";

    private static readonly Dictionary<string, string?> Defaults = new()
    {
        ["Store:ConnectionString"] = "Data Source=data/incidentbot.db",
        ["LocalChat:ConnectionString"] = "Data Source=data/local-chat.db",
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:System"] = "Warning",
        ["Logging:LogLevel:Hangfire"] = "Warning",
        // Two that write the same at once are sorted out, and told by whoever cannot be.
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Database.Command"] = "Critical",
        ["Logging:LogLevel:Microsoft.EntityFrameworkCore.Update"] = "Critical",
        ["Logging:LogLevel:Microsoft.AspNetCore.DataProtection"] = "Error",
        // What stops the start is told once, in a sentence, and not as a stack trace before that.
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "Critical",
        ["Logging:LogLevel:Microsoft.AspNetCore.Server.Kestrel"] = "None",
        ["Logging:LogLevel:Microsoft.AspNetCore.Server.Kestrel.BadRequests"] = "Warning",
        ["Logging:LogLevel:Microsoft.AspNetCore.Server.Kestrel.Connections"] = "Warning",
    };

    /// <summary>Puts the sources in order, into a builder that has .NET's own.</summary>
    public static void Arrange(ConfigurationManager settings, string programFolder, string workingFolder)
    {
        var sources = ((IConfigurationBuilder)settings).Sources;
        var first = sources.TakeWhile(s => s is not JsonConfigurationSource).Count();
        foreach (var file in sources.OfType<JsonConfigurationSource>().ToList()) sources.Remove(file);
        foreach (var folder in new[] { workingFolder, programFolder }.Distinct(StringComparer.Ordinal))
            sources.Insert(Math.Min(first, sources.Count), File(folder));
        sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
        // A container image may say where to listen in another way; the default must not drown that.
        if (settings["urls"] is null && settings["http_ports"] is null && settings["https_ports"] is null) settings.AddInMemoryCollection([new("Urls", DefaultUrls)]);
    }

    /// <summary>The settings as a start would find them here, for whoever starts nothing.</summary>
    /// <exception cref="InvalidDataException">A file is not valid JSON.</exception>
    public static IConfiguration Read()
    {
        var settings = new ConfigurationManager();
        settings.AddEnvironmentVariables();
        Arrange(settings, AppContext.BaseDirectory, Directory.GetCurrentDirectory());
        return settings;
    }

    private static JsonConfigurationSource File(string folder)
    {
        // Nothing is read again while it runs: settings are checked once, at the start.
        var source = new JsonConfigurationSource { Path = Path.Combine(folder, FileName), Optional = true, ReloadOnChange = false };
        source.ResolveFileProvider();
        return source;
    }
}

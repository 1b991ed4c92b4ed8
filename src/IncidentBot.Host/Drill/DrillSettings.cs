namespace IncidentBot.Host.Drill;

/// <summary>The settings of a drill: the defaults, its catalog file over them, and its people.</summary>
internal static class DrillSettings
{
    private static readonly string[] Outside = ["Targets:Webhooks:", "Targets:Mail:"];

    public static void Lay(IConfigurationBuilder settings, DrillFile drill, string folder, string connectionString)
    {
        if (drill.Catalog is { } catalog) AddCatalog(settings, Path.GetFullPath(Path.Combine(folder, catalog)), drill.CatalogLine);
        settings.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Store:Provider"] = "sqlite",
            ["Store:ConnectionString"] = connectionString,
            ["LocalChat:Enabled"] = "false",
            ["Urls"] = SettingsFiles.DefaultUrls,
        });
        settings.AddInMemoryCollection(drill.People.SelectMany(Rights));
    }

    private static void AddCatalog(IConfigurationBuilder settings, string file, int line)
    {
        if (!File.Exists(file)) throw new DrillFileException(line, $"@catalog names “{file}”, which is not there.");
        // A drill reaches nobody outside, whatever the file that it borrows its catalog from says.
        var borrowed = new ConfigurationBuilder().AddJsonFile(file, optional: false, reloadOnChange: false).Build();
        settings.AddInMemoryCollection(borrowed.AsEnumerable().Where(s => s.Value is not null && !Outside.Any(o => s.Key.StartsWith(o, StringComparison.OrdinalIgnoreCase))));
    }

    // The handle stands where a list's index would, so that it adds to the catalog file's people and replaces none.
    private static IEnumerable<KeyValuePair<string, string?>> Rights(DrillPerson person)
    {
        foreach (var (role, key) in new[] { ("approver", "Approvers"), ("admin", "Admins"), ("duty", "Duty") })
            if (person.Roles.Contains(role) || person.Roles.Contains(role + "s")) yield return new($"People:{key}:{person.Handle}", person.Email);
    }
}

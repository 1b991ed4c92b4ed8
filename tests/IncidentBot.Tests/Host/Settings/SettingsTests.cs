using IncidentBot.Features.Subscriptions;
using IncidentBot.Host;
using IncidentBot.Host.Api;
using IncidentBot.Slack;
using IncidentBot.Teams;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace IncidentBot.Tests.Host.Settings;

public sealed class SettingsTests : IDisposable
{
    private readonly string _program = Directory.CreateTempSubdirectory().FullName;
    private readonly string _working = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void What_is_nearer_wins_and_the_rest_is_default()
    {
        File.WriteAllText(Path.Combine(_program, "appsettings.json"), """{ "StatusPage": { "Title": "beside", "PublicUrl": "beside" }, "Urls": "http://localhost:1" } // a remark""");
        File.WriteAllText(Path.Combine(_working, "appsettings.json"), """{ "StatusPage": { "Title": "working", "TimeZone": "working" } }""");
        var settings = Arranged("--StatusPage:TimeZone", "command line");
        Assert.Equal(("working", "beside", "command line"), (settings["StatusPage:Title"], settings["StatusPage:PublicUrl"], settings["StatusPage:TimeZone"]));
        Assert.Equal("http://localhost:1", settings["Urls"]);
        Assert.Equal("Data Source=data/incidentbot.db", settings["Store:ConnectionString"]);
    }

    [Fact]
    public void Without_any_file_it_listens_on_this_machine() => Assert.Equal("http://localhost:5080", Arranged()["Urls"]);

    [Fact]
    public void Another_way_to_say_where_it_listens_is_not_drowned_by_the_default() => Assert.Null(Arranged("--http_ports", "8080")["Urls"]);

    [Fact]
    public void The_sample_is_a_settings_file_with_every_section()
    {
        var settings = new ConfigurationBuilder().AddJsonFile(Sample()).Build();
        Assert.Equal(
            ["Api", "Approvals", "Cadence", "Catalog", "LocalChat", "People", "Severities", "Slack", "Statements", "StatusPage", "Store", "Subscriptions", "Targets", "Teams", "Urls"],
            settings.GetChildren().Select(c => c.Key).Order(StringComparer.Ordinal));
        Assert.Equal(SettingsFiles.DefaultUrls, settings["Urls"]);
        Assert.Equal(Arranged()["Store:ConnectionString"], settings["Store:ConnectionString"]);
        Assert.Equal(Arranged()["LocalChat:ConnectionString"], settings["LocalChat:ConnectionString"]);
        AssertEveryKey<SlackOptions>(settings.GetSection("Slack"));
        AssertEveryKey<TeamsOptions>(settings.GetSection("Teams"));
        AssertEveryKey<SubscriptionsOptions>(settings.GetSection("Subscriptions"));
        var api = new ApiOptions();
        new ApiSettings(settings).Configure(api);
        Assert.Equal(new ApiOptions().RequestsPerMinute, api.RequestsPerMinute);
        Assert.Empty(api.Faults);
    }

    [Theory]
    [InlineData(true, "Slack:BotToken=x")]
    [InlineData(true, "Teams:AppId=x")]
    [InlineData(false, "Slack:BotToken=x", "LocalChat:Enabled=true")]
    [InlineData(true, "LocalChat:Enabled=false")]
    [InlineData(false)]
    public void The_local_chat_is_there_where_no_other_is_or_where_it_is_wanted(bool absent, params string[] settings) =>
        Assert.Equal(!absent, Composition.HasLocalChat(Of(settings)));

    [Theory]
    [InlineData("http://*:80/;http://x", "http://localhost:80")]
    [InlineData("http://0.0.0.0:5080", "http://localhost:5080")]
    [InlineData("https://status.example.com/", "https://status.example.com")]
    public void The_first_address_is_one_that_a_browser_can_open(string urls, string url) => Assert.Equal(url, Composition.FirstUrl(Of("Urls=" + urls)));

    [Theory]
    [InlineData("Api:Tokens:x is shorter than 16 characters", "Api:Tokens:x=short")]
    [InlineData("Api:Tokens:x is shorter than 16 characters", "Api:Tokens:x:Person=ada")]
    [InlineData("Api:Tokens:x holds white space", "Api:Tokens:x=a token with white space")]
    [InlineData("Api:Tokens:x:May says “7”", "Api:Tokens:x:Token=0123456789abcdef", "Api:Tokens:x:May:0=7")]
    [InlineData("Api:Tokens:x:Persn is not known", "Api:Tokens:x:Token=0123456789abcdef", "Api:Tokens:x:Persn=ada")]
    [InlineData("Api:Tokens:x:Person is no mail address", "Api:Tokens:x:Token=0123456789abcdef", "Api:Tokens:x:Person=Ada L")]
    [InlineData("Api:Tokens: x and y are the same token", "Api:Tokens:x=0123456789abcdef", "Api:Tokens:y=0123456789abcdef")]
    [InlineData("Api:RequestsPerMinute is 0", "Api:RequestsPerMinute=0")]
    public void A_wrong_token_is_told_by_its_key_and_never_shown(string sentence, params string[] settings)
    {
        var api = new ApiSettings(Of(settings));
        var options = new ApiOptions();
        api.Configure(options);
        var failure = Assert.Single(api.Validate(null, options).Failures!);
        Assert.StartsWith(sentence, failure, StringComparison.Ordinal);
        Assert.DoesNotContain("0123456789abcdef", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_SQLite_file_gets_its_folder_and_what_is_no_file_none()
    {
        var folder = Path.Combine(_working, "a", "b");
        StoreFolder.Make(Of($"Store:ConnectionString=Data Source={folder}/x.db", "LocalChat:ConnectionString=Data Source=:memory:"));
        Assert.True(Directory.Exists(folder));
        StoreFolder.Make(Of("Store:Provider=postgres", "Store:ConnectionString=Host=db"));
        Assert.StartsWith("Store:ConnectionString: ", Assert.Throws<StartException>(() => StoreFolder.Make(Of("Store:ConnectionString=Host=db"))).Message, StringComparison.Ordinal);
    }

    private static void AssertEveryKey<T>(IConfigurationSection section) where T : new()
    {
        Assert.Equivalent(new T(), section.Get<T>(), strict: true);
        Assert.Equal(typeof(T).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal), section.GetChildren().Select(c => c.Key).Order(StringComparer.Ordinal));
    }

    private ConfigurationManager Arranged(params string[] args)
    {
        var settings = new ConfigurationManager();
        settings.AddJsonFile("appsettings.json", optional: true).AddCommandLine(args);
        SettingsFiles.Arrange(settings, _program, _working);
        return settings;
    }

    private static IConfiguration Of(params string[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Split('=', 2)[0], (string?)s.Split('=', 2)[1]))).Build();

    private static string Sample()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "IncidentBot.sln"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "appsettings.sample.json");
    }

    public void Dispose()
    {
        Directory.Delete(_program, recursive: true);
        Directory.Delete(_working, recursive: true);
    }
}

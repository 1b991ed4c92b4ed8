using System.Net;
using System.Net.Sockets;
using IncidentBot.Host;
using IncidentBot.Host.Drill;
using Microsoft.Extensions.Options;
using Xunit;

namespace IncidentBot.Tests.Host.Settings;

public sealed class StartTests
{
    [Fact]
    public async Task An_address_in_use_is_told_in_a_sentence()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var (code, output, errors) = await StartAsync("--Urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}");
        Assert.Equal((1, ""), (code, output));
        Assert.Matches(@"^Urls: http://127\.0\.0\.1:\d+ is in use by another program; .*\n$", errors);
    }

    [Theory]
    [InlineData("Urls: ", "--Urls", "nonsense")]
    [InlineData("Api:RequestsPerMinute: “x” is not a whole number.", "--Api:RequestsPerMinute", "x")]
    [InlineData("Api:Tokens:x is shorter", "--Api:Tokens:x", "secret")]
    public async Task A_wrong_setting_is_one_sentence_that_names_its_key(string sentence, params string[] args)
    {
        var (code, _, errors) = await StartAsync([.. args, .. args.Contains("--Urls") ? Array.Empty<string>() : ["--Urls", "http://127.0.0.1:0"]]);
        Assert.Equal(1, code);
        Assert.StartsWith(sentence, errors, StringComparison.Ordinal);
        Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Told_to_stop_before_it_is_up_it_stops_without_a_word()
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        string[] args = ["--Store:ConnectionString", "Data Source=:memory:", "--LocalChat:ConnectionString", "Data Source=:memory:", "--Urls", "http://127.0.0.1:0"];
        Assert.Equal(0, await Serve.RunAsync(args, output, errors, new CancellationToken(canceled: true)));
        Assert.Equal("", output.ToString() + errors);
    }

    [Fact]
    public void Several_wrong_settings_are_a_sentence_each() =>
        Assert.Equal(["a", "b", "c"], StartFailure.Sentences(new AggregateException(new OptionsValidationException("x", typeof(object), ["a", "b"]), new StartException("c"))));

    [Theory]
    [InlineData("which drill?")]
    [InlineData("“--loud” is not known", "--loud", "x.drill")]
    [InlineData("“xml” is not a format", "x.drill", "--format=xml")]
    [InlineData("--keep needs a value", "x.drill", "--keep")]
    [InlineData("one drill at a time", "x.drill", "y.drill")]
    [InlineData("There is no drill file", "/nowhere/x.drill")]
    public async Task A_drill_that_cannot_begin_says_why_and_ends_with_2(string sentence, params string[] args)
    {
        using var errors = new StringWriter();
        Assert.Equal(2, await DrillCommand.RunAsync(args, TextWriter.Null, errors, TestContext.Current.CancellationToken));
        Assert.StartsWith(sentence, errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_malformed_drill_stops_before_it_starts_with_its_line()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "@date 2015-03-11\n@person ada ada@example.com\n08:57 ada: /incident list\n08:58 ada does", TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        using var errors = new StringWriter();
        Assert.Equal(2, await DrillCommand.RunAsync([file], output, errors, TestContext.Current.CancellationToken));
        Assert.StartsWith($"{file}, line 4: ", errors.ToString(), StringComparison.Ordinal);
        Assert.Equal("", output.ToString());
        File.Delete(file);
    }

    private static async Task<(int Code, string Output, string Errors)> StartAsync(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var errors = new StringWriter { NewLine = "\n" };
        var folder = Directory.CreateTempSubdirectory("start-").FullName;
        string[] elsewhere = ["--Store:ConnectionString", $"Data Source={folder}/bot.db", "--LocalChat:ConnectionString", $"Data Source={folder}/chat.db"];
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var code = await Serve.RunAsync([.. elsewhere, .. args], output, errors, patience.Token);
        TestFolder.Delete(folder);
        return (code, output.ToString(), errors.ToString());
    }
}

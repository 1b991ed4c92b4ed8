using System.Net;
using System.Text.RegularExpressions;
using IncidentBot.Features.Subscriptions;
using IncidentBot.Host;
using IncidentBot.Host.Drill;
using IncidentBot.Jobs;
using IncidentBot.Mail;
using IncidentBot.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Xunit;

namespace IncidentBot.Tests.Features.Subscriptions.Support;

/// <summary>The product's public pages on a port of its own, over a store in memory, with a clock turned by hand and a mail server that keeps everything.</summary>
internal sealed partial class SubscribingSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DrillStore _store;

    private SubscribingSite(WebApplication app, DrillStore store, DrillClock clock, MailBag mail)
    {
        (_app, _store, Clock, Mail) = (app, store, clock, mail);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public DrillClock Clock { get; }

    public MailBag Mail { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public static async Task<SubscribingSite> StartAsync(MailBag? mail = null, params (string Key, string Value)[] settings)
    {
        var (store, clock) = (new DrillStore(), new DrillClock(new DateTimeOffset(2015, 3, 11, 9, 0, 0, TimeSpan.Zero)));
        mail ??= new MailBag();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "Drills", "apple.json"));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Store:ConnectionString"] = store.ConnectionString, ["LocalChat:Enabled"] = "false",
            ["StatusPage:Title"] = "Example status", ["StatusPage:PublicUrl"] = "https://status.example.com/status",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)));
        builder.Services.AddSingleton<IWakeUp, DrillClock.NoWakeUp>();
        Composition.AddProduct(builder.Services, builder.Configuration);
        builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
        builder.Services.Replace(ServiceDescriptor.Singleton<IMailer>(mail));
        var app = builder.Build();
        Composition.MapPublic(app);
        await app.StartAsync(Cancelled);
        return new(app, store, clock, mail);
    }

    /// <summary>Does what is due, and everything that falls due in a time.</summary>
    public async Task WaitAsync(TimeSpan time = default)
    {
        var (work, until) = (_app.Services.GetRequiredService<IDueWork>(), Clock.GetUtcNow() + time);
        await work.RunDueAsync(Cancelled);
        while (await work.NextDueAsync(Cancelled) is { } due && due <= until)
        {
            Clock.AdvanceTo(due);
            await work.RunDueAsync(Cancelled);
        }
        Clock.AdvanceTo(until);
    }

    /// <summary>A page, or what a form answers; the fields are <c>name=value</c>. Each form comes from another address unless it is told from which.</summary>
    public async Task<Answer> SendAsync(string path, IReadOnlyList<string>? form = null, string? from = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(form is null ? HttpMethod.Get : HttpMethod.Post, path);
        if (form is not null) request.Content = new FormUrlEncodedContent(form.Select(f => KeyValuePair.Create(f.Split('=', 2)[0], f.Split('=', 2)[1])));
        request.Headers.Add("X-Forwarded-For", from ?? $"2001:db8:{Interlocked.Increment(ref _sources):x}::1");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Client.SendAsync(request, Cancelled);
        return new(response.StatusCode, string.Join('\n', response.Headers.Concat(response.Content.Headers).Where(h => h.Key != "Date").Select(h => $"{h.Key}: {string.Join(", ", h.Value)}")),
            await response.Content.ReadAsStringAsync(Cancelled));
    }

    /// <summary>Asks for statements by mail, and does what follows.</summary>
    public async Task<Answer> AskAsync(string address, params string[] more)
    {
        var answer = await SendAsync("/status/subscribe?lang=en", [$"address={address}", "about=all", "language=en", .. more]);
        await WaitAsync();
        return answer;
    }

    /// <summary>Asks and confirms; the link that ends it.</summary>
    public async Task<string> SubscribeAsync(string address, params string[] more)
    {
        await AskAsync(address, more);
        var answer = await SendAsync(LinkIn(Mail.To(address)[^1]), []);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return Link().Match(answer.Html).Value.Replace("/status/subscription", "/status/unsubscribe", StringComparison.Ordinal);
    }

    /// <summary>The first link of a mail that leads to something of its reader's own, as a path.</summary>
    public static string LinkIn(OutgoingMail mail) => Link().Match(mail.Text).Value;

    public async Task<T> LookAsync<T>(Func<IncidentDb, Task<T>> question)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<IncidentDb>());
    }

    public Task<List<Subscriber>> SubscribersAsync() => LookAsync(db => db.Subscribers.AsNoTracking().OrderBy(s => s.Id).ToListAsync(Cancelled));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _store.Dispose();
    }

    private static int _sources;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [GeneratedRegex(@"/status/(subscribe/confirm|unsubscribe|subscription)\?token=[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}

/// <summary>What the page answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string Headers, string Html);

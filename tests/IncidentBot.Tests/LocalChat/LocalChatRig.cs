using IncidentBot.Chat;
using IncidentBot.LocalChat;
using IncidentBot.LocalChat.Inbound;
using IncidentBot.LocalChat.Pages;
using IncidentBot.LocalChat.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Tests.LocalChat;

/// <summary>The local chat on a file of its own, with a scripted router behind it.</summary>
internal sealed class LocalChatRig : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LocalChatRig(string folder)
    {
        Folder = folder;
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = folder });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddLocalChat(options => options.ConnectionString = $"Data Source={Path.Combine(folder, "local-chat.db")}");
        builder.Services.AddSingleton<ICommandRouter>(Router);
        _app = builder.Build();
        _app.MapLocalChat();
    }

    private IServiceProvider Services => _app.Services;

    public string Folder { get; }

    public ScriptedRouter Router { get; } = new();

    public IChatPlatform Platform => Services.GetRequiredService<IChatPlatform>();

    public Rooms Rooms => Services.GetRequiredService<Rooms>();

    public IncidentBot.LocalChat.Store.Messages Messages => Services.GetRequiredService<IncidentBot.LocalChat.Store.Messages>();

    public CommandDesk Desk => Services.GetRequiredService<CommandDesk>();

    public static Task<LocalChatRig> StartAsync() => StartAsync(Directory.CreateTempSubdirectory("local-chat-").FullName);

    /// <summary>Starts on the file that another rig has left.</summary>
    public static async Task<LocalChatRig> StartAsync(string folder)
    {
        var rig = new LocalChatRig(folder);
        await rig._app.StartAsync();
        return rig;
    }

    public Uri Address => new(_app.Urls.Single());

    public Person Person(string handle) => Services.GetRequiredService<IncidentBot.LocalChat.People>().Find(handle)!;

    public Caller Caller(string handle) => Person(handle).AsCaller(TimeZoneInfo.Utc);

    /// <summary>A window of somebody who looks at a channel.</summary>
    public ChatSession Window(string handle, string channel, long thread = 0)
    {
        var session = Services.CreateScope().ServiceProvider.GetRequiredService<ChatSession>();
        session.Enter(Person(handle), channel, thread);
        return session;
    }

    /// <summary>A component as the browser gets it.</summary>
    public async Task<string> DrawAsync<T>(Dictionary<string, object?> parameters) where T : IComponent
    {
        await using var scope = Services.CreateAsyncScope();
        ((IHostEnvironmentNavigationManager)scope.ServiceProvider.GetRequiredService<NavigationManager>()).Initialize("http://localhost/", "http://localhost/chat");
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, Services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }

    /// <summary>Ends without a word of goodbye, and leaves the file.</summary>
    public ValueTask StopAsync() => _app.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(Folder, true);
    }
}

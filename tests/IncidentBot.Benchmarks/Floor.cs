using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace IncidentBot.Benchmarks;

/// <summary>
/// The least that a program like this can do: the same web server, a bearer check, one row of as many bytes as a command writes through EF Core, one
/// writer at a time, on the disk before it is answered; and a file of the page's bytes.
/// </summary>
internal sealed class Floor : IAsyncDisposable
{
    private static readonly byte[] TokenHash = SHA256.HashData(Encoding.UTF8.GetBytes(Product.Token));

    private readonly WebApplication _app;

    private Floor(WebApplication app, string files)
    {
        (_app, Files) = (app, files);
        Client = new(new SocketsHttpHandler()) { BaseAddress = new Uri(app.Urls.First()) };
        Client.DefaultRequestHeaders.Authorization = new("Bearer", Product.Token);
    }

    public HttpClient Client { get; }

    /// <summary>Where the files lie that it serves under <c>/files</c>, compressed already.</summary>
    public string Files { get; }

    public static async Task<Floor> StartAsync(string file, int bytes)
    {
        var files = Path.Combine(Path.GetDirectoryName(file)!, "files");
        Directory.CreateDirectory(files);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = ["--Urls=http://127.0.0.1:0"] });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddDbContext<FloorDb>(db => db.UseSqlite($"Data Source={file}"));
        var app = builder.Build();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<FloorDb>();
            await db.Database.EnsureCreatedAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
        }
        var gate = new SemaphoreSlim(1, 1);
        app.MapPost("/commands", (HttpContext context, FloorDb db) => InsertAsync(context, db, gate, bytes));
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(files), RequestPath = "/files", ServeUnknownFileTypes = true, DefaultContentType = "text/html; charset=utf-8",
            OnPrepareResponse = sent => Headers(sent.Context.Response.Headers),
        });
        await app.StartAsync();
        return new(app, files);
    }

    /// <summary>As a program of its own: says where it listens and ends with its input.</summary>
    public static async Task<int> RunAloneAsync(string file)
    {
        await using var floor = await StartAsync(file, 600);
        Console.WriteLine($"  Status  {floor.Client.BaseAddress}status");
        await Console.In.ReadToEndAsync();
        return 0;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private static async Task<IResult> InsertAsync(HttpContext context, FloorDb db, SemaphoreSlim gate, int bytes)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.Ordinal) || !CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(header[7..])), TokenHash))
            return Results.Unauthorized();
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var text = body.RootElement.GetProperty("text").GetString()!;
        db.Rows.Add(new() { Text = text.PadRight(bytes, '.') });
        await gate.WaitAsync();
        try { await db.SaveChangesAsync(); }
        finally { gate.Release(); }
        return Results.Json(new { ok = true, text });
    }

    private static void Headers(IHeaderDictionary headers)
    {
        headers.ContentEncoding = "br";
        headers.ContentLanguage = "en";
        headers.Vary = "Accept-Encoding, Accept-Language";
        headers.CacheControl = "public, max-age=15, stale-while-revalidate=30, stale-if-error=86400";
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
    }

    private sealed class FloorDb(DbContextOptions<FloorDb> options) : DbContext(options)
    {
        public DbSet<FloorRow> Rows => Set<FloorRow>();
    }

    private sealed class FloorRow
    {
        public long Id { get; set; }

        public string Text { get; set; } = "";
    }
}

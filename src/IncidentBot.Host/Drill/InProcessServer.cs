using System.Net;
using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http.Features;

namespace IncidentBot.Host.Drill;

/// <summary>A web server without a socket: the whole pipeline, asked from within the process. No port is opened for a drill.</summary>
internal sealed class InProcessServer : IServer
{
    private Func<IFeatureCollection, Task>? _process;

    /// <inheritdoc/>
    public IFeatureCollection Features { get; } = new FeatureCollection();

    /// <inheritdoc/>
    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull
    {
        _process = async features =>
        {
            var context = application.CreateContext(features);
            try
            {
                await application.ProcessRequestAsync(context);
            }
            catch (Exception e)
            {
                application.DisposeContext(context, e);
                throw;
            }
            application.DisposeContext(context, null);
        };
        return Task.CompletedTask;
    }

    /// <summary>Asks for a path, with its query; answers the body, or throws where the answer is not 200.</summary>
    public async Task<string> GetAsync(string pathAndQuery, CancellationToken cancellationToken)
    {
        var (status, _, body) = await AskAsync(pathAndQuery, cancellationToken);
        return status == (int)HttpStatusCode.OK ? body : throw new HttpRequestException($"{pathAndQuery} answers {status}.", null, (HttpStatusCode)status);
    }

    /// <summary>Asks for a path, with its query; answers the status, the headers as they leave, and the body.</summary>
    public async Task<(int Status, string Headers, string Body)> AskAsync(string pathAndQuery, CancellationToken cancellationToken)
    {
        if (_process is null) throw new InvalidOperationException("The server has not been started.");
        var parts = pathAndQuery.Split('?', 2);
        using var body = new MemoryStream();
        var answer = new StreamResponseBodyFeature(body);
        var response = new HttpResponseFeature();
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Protocol = "HTTP/1.1",
            Method = "GET",
            Scheme = "http",
            Path = parts[0],
            QueryString = parts.Length > 1 ? "?" + parts[1] : "",
            Headers = new HeaderDictionary { ["Host"] = "localhost" },
        });
        features.Set<IHttpResponseFeature>(response);
        features.Set<IHttpResponseBodyFeature>(answer);
        features.Set<IHttpConnectionFeature>(new HttpConnectionFeature { RemoteIpAddress = IPAddress.Loopback, LocalIpAddress = IPAddress.Loopback });
        features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature { RequestAborted = cancellationToken });
        await _process(features);
        await answer.CompleteAsync();
        return (response.StatusCode, string.Join('\n', response.Headers.Select(h => $"{h.Key}: {h.Value}")), Encoding.UTF8.GetString(body.ToArray()));
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() { }
}

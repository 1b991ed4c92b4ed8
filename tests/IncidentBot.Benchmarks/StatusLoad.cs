namespace IncidentBot.Benchmarks;

/// <summary>The status page, beside a file of the same compressed bytes.</summary>
internal static class StatusLoad
{
    private const int AtOnce = 16;
    private const string FileName = "page";

    public static async Task<Figure> RunAsync(Product product, Floor floor, Options options)
    {
        await File.WriteAllBytesAsync(Path.Combine(floor.Files, FileName), await GetAsync(product.Client, "/status"));
        var (ours, floors) = await Load.InTurnsAsync(options,
            () => Load.RunAsync(AtOnce, options.Round, _ => GetAsync(product.Client, "/status")),
            () => Load.RunAsync(AtOnce, options.Round, _ => GetAsync(floor.Client, "/files/" + FileName)));
        return Figure.Rate("status page/s, 16 at once", ours, floors, 0.8);
    }

    private static async Task<byte[]> GetAsync(HttpClient client, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        using var answer = await client.SendAsync(request);
        if (!answer.Content.Headers.ContentEncoding.Contains("br")) throw new InvalidOperationException($"{path} was not compressed.");
        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }
}

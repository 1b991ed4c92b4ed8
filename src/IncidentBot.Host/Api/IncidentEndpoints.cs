using System.Text.Json.Nodes;
using IncidentBot.Features.Export;
using Microsoft.AspNetCore.Mvc;

namespace IncidentBot.Host.Api;

/// <summary><c>GET /api/v1/incidents</c> and <c>/api/v1/incidents/42</c>, in the export's format. A private incident is there only for a token that may see it.</summary>
internal static class IncidentEndpoints
{
    private const int DefaultLimit = 50;
    private const int HighestLimit = 200;

    /// <summary>A page of incidents, newest first; <c>next</c> is the address of the page behind it, or null.</summary>
    public static async Task<IResult> ListAsync(HttpContext context, [FromServices] IExportReader reader, CancellationToken cancellationToken)
    {
        var query = context.Request.Query;
        if (!TryNumber(query["limit"], out var wanted) || wanted > HighestLimit) return ApiAnswer.No(StatusCodes.Status400BadRequest, $"“limit” is a number from 1 to {HighestLimit}.");
        if (!TryNumber(query["before"], out var before)) return ApiAnswer.No(StatusCodes.Status400BadRequest, "“before” is an incident's number.");

        var limit = wanted ?? DefaultLimit;
        var found = await CollectAsync(reader, limit + 1, before, context.Token(), cancellationToken);
        var page = found.Take(limit).ToList();
        var answer = new JsonObject
        {
            ["incidents"] = new JsonArray([.. page.Select(ExportJson.ToNode)]),
            ["next"] = found.Count > limit ? $"/api/v1/incidents?limit={limit}&before={page[^1].Number}" : null,
        };
        return Results.Text(answer.ToJsonString(ExportJson.Options), "application/json");
    }

    /// <summary>One incident.</summary>
    public static async Task<IResult> FindAsync(string number, HttpContext context, [FromServices] IExportReader reader, CancellationToken cancellationToken)
    {
        var incident = int.TryParse(number, out var n) && n > 0 ? await reader.FindAsync(n, cancellationToken) : null;
        // Of a private one, not even its existence is told.
        return incident is null || !MaySee(context.Token(), incident)
            ? ApiAnswer.No(StatusCodes.Status404NotFound, $"There is no incident {Chat.OutsideText.OneLine(number, 20)}.")
            : Results.Json(incident, ExportJson.Options);
    }

    private static async Task<List<ExportIncident>> CollectAsync(IExportReader reader, int wanted, int? before, ApiToken token, CancellationToken cancellationToken)
    {
        var found = new List<ExportIncident>();
        while (found.Count < wanted)
        {
            var batch = await reader.ListAsync(wanted, before, cancellationToken);
            found.AddRange(batch.Where(i => MaySee(token, i)));
            if (batch.Count < wanted) break;
            before = batch[^1].Number;
        }
        return [.. found.Take(wanted)];
    }

    private static bool MaySee(ApiToken token, ExportIncident incident) => !incident.Private || token.May.HasFlag(ApiRight.Private);

    private static bool TryNumber(string? text, out int? number)
    {
        number = int.TryParse(text, out var n) && n > 0 ? n : null;
        return text is null || number is not null;
    }
}

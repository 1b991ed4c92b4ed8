using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace IncidentBot.StatusPage.Preview;

/// <summary>The page on which those who write and approve see a statement in every language and form before anybody else does, under <c>/preview</c>.</summary>
public static class PreviewEndpoints
{
    /// <summary>Maps <c>/preview</c> and everything under it. It is no public page: it opens to those alone whom the chat gave a link, and shows statements that nobody has approved.</summary>
    public static IEndpointConventionBuilder MapPreview(this IEndpointRouteBuilder endpoints) => endpoints.MapMethods("/preview/{**rest}", ["GET", "HEAD"], PreviewHandler.HandleAsync);
}

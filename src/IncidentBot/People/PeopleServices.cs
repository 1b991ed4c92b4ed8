using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IncidentBot.People;

/// <summary>Registers who is who.</summary>
internal static class PeopleServices
{
    /// <summary>The section <c>People</c> and the directory.</summary>
    public static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<PeopleOptions>().BindKnown(configuration.GetSection("People"))
            .Validate(o => o.Roles.All(r => r.Length is > 0 and <= 30 && !r.Any(char.IsWhiteSpace)), "People:Roles: a role is one word of at most 30 letters.")
            .ValidateOnStart();
        return services.AddSingleton<PeopleCache>().AddSingleton<NamedPeople>().AddScoped<SamePerson>().AddScoped<PeopleDirectory>();
    }
}

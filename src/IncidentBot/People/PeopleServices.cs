using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

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
        services.AddSingleton<IValidateOptions<PeopleOptions>, RolesCheck>();
        return services.AddScoped<Absences>().AddSingleton<PeopleCache>().AddSingleton<NamedPeople>().AddScoped<SamePerson>().AddScoped<PeopleDirectory>();
    }

    /// <summary>A role that there is not would approve nothing, and nobody would know.</summary>
    private sealed class RolesCheck : IValidateOptions<PeopleOptions>
    {
        public ValidateOptionsResult Validate(string? name, PeopleOptions options)
        {
            string[] wrong =
            [
                .. RoleEntry.Faults("People:Approvers", options.Approvers, options.Roles),
                .. new[] { ("Admins", options.Admins), ("Duty", options.Duty) }
                    .SelectMany(l => l.Item2.Where(e => RoleEntry.Of(e) is not null).Select(e => $"People:{l.Item1} names “{e}”; only approvers are named by their role in the incident.")),
            ];
            return wrong.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
        }
    }
}

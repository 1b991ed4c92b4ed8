using IncidentBot.Public;
using Microsoft.Extensions.Options;

namespace IncidentBot.StatusPage.Serving;

/// <summary>Says what is wrong with the settings under <c>StatusPage</c>.</summary>
internal sealed class StatusPageSettings : IValidateOptions<StatusPageOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, StatusPageOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.Title))
            return ValidateOptionsResult.Fail("StatusPage:Title is empty; give the page's name, such as \"Example status\".");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _))
            return ValidateOptionsResult.Fail($"StatusPage:TimeZone is \"{options.TimeZone}\", which is no time zone here; give an IANA name, such as \"Europe/London\" or \"Etc/UTC\".");
        return options.PublicUrl == "" || (Uri.TryCreate(options.PublicUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"StatusPage:PublicUrl is \"{options.PublicUrl}\"; give an absolute address, such as \"https://status.example.com/status\".");
    }
}

using Microsoft.Extensions.Options;

namespace IncidentBot.Features.Subscriptions;

/// <summary>The settings under <c>Subscriptions</c>.</summary>
internal sealed class SubscriptionsOptions
{
    /// <summary>Whether customers may subscribe by mail, where <c>Targets:Mail</c> says how mail is sent.</summary>
    public bool Mail { get; set; } = true;

    /// <summary>Whether customers may subscribe web addresses of their own.</summary>
    public bool Webhooks { get; set; }

    /// <summary>How many may ask in an hour, altogether; 1 to 100000.</summary>
    public int AskedPerHour { get; set; } = 300;

    /// <summary>How many may ask in an hour from one address; 1 to 1000.</summary>
    public int AskedPerHourFromOne { get; set; } = 10;

    /// <summary>Says what is wrong with them.</summary>
    internal sealed class Check : IValidateOptions<SubscriptionsOptions>
    {
        /// <inheritdoc/>
        public ValidateOptionsResult Validate(string? name, SubscriptionsOptions options)
        {
            if (options.AskedPerHour is < 1 or > 100_000) return ValidateOptionsResult.Fail("Subscriptions:AskedPerHour: must be from 1 to 100000.");
            if (options.AskedPerHourFromOne is < 1 or > 1000) return ValidateOptionsResult.Fail("Subscriptions:AskedPerHourFromOne: must be from 1 to 1000.");
            return ValidateOptionsResult.Success;
        }
    }
}

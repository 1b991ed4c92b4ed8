namespace IncidentBot.Teams.Inbound.Receiving;

/// <summary>What is to be thought of a request that says it comes from Teams. The numbers are those of its rules. Source: Bot Connector authentication; teams.md §3.1.</summary>
internal enum TokenVerdict
{
    /// <summary>Teams sent it.</summary>
    Valid,
    /// <summary>Rule 1: no token, or two.</summary>
    Missing,
    /// <summary>Rule 2: what is there is no signed token.</summary>
    Malformed,
    /// <summary>Rule 3: nobody vouches for it who may.</summary>
    WrongIssuer,
    /// <summary>Rule 4: for another bot.</summary>
    WrongAudience,
    /// <summary>Rule 5: too old, not yet valid, or valid for ever.</summary>
    OutOfTime,
    /// <summary>Rules 6 and 7: signed with another key, in another way, or changed on its way.</summary>
    Forged,
    /// <summary>Of Entra's: given to another app than ours, or for another tenant.</summary>
    WrongCaller,
    /// <summary>Rule 8: given for another Connector than the activity names.</summary>
    WrongServiceUrl,
    /// <summary>Rule 9: its key does not vouch for Teams, or it is not from Teams.</summary>
    NotEndorsed,
    /// <summary>The activity is another tenant's.</summary>
    WrongTenant,
    /// <summary>The activity names a Connector to which the bot's token must not go.</summary>
    UnknownConnector,
    /// <summary>It cannot be told now: the keys cannot be had. It may come again.</summary>
    NoKeys,
}

/// <summary>What a request is refused with.</summary>
internal static class TokenVerdicts
{
    /// <summary>HTTP's status: who it is cannot be told (401), who it is may not say this (403), or nothing can be told yet (503).</summary>
    public static int StatusOf(TokenVerdict verdict) => verdict switch
    {
        TokenVerdict.WrongServiceUrl or TokenVerdict.NotEndorsed or TokenVerdict.WrongTenant or TokenVerdict.UnknownConnector => 403,
        TokenVerdict.NoKeys => 503,
        _ => 401,
    };
}

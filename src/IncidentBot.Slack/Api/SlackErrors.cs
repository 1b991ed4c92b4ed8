namespace IncidentBot.Slack.Api;

/// <summary>What to do about an error.</summary>
public enum SlackErrorKind
{
    /// <summary>Wait, then try again: too many calls.</summary>
    RateLimited,
    /// <summary>Try again; it may have taken effect.</summary>
    Transient,
    /// <summary>The app was taken out of the workspace, or its token was: nothing works until somebody installs it again.</summary>
    InstallationDead,
    /// <summary>A scope or permission is missing: nothing to repeat, tell the operator.</summary>
    Configuration,
    /// <summary>We sent what Slack does not take: nothing to repeat.</summary>
    OurBug,
    /// <summary>The channel, message or person is not as it would have to be; each call knows what that means for it.</summary>
    Target,
    /// <summary>A trigger or view has had its time: the person has to press again.</summary>
    TooLate,
}

/// <summary>Slack's error codes by what to do about them. Source: docs.slack.dev, the methods' error tables.</summary>
internal static class SlackErrors
{
    /// <summary>The answer did not come in time: it may have been done all the same.</summary>
    public const string Timeout = "timeout";

    /// <summary>Nothing was sent: no name, no connection, no certificate to trust.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>What came was no answer of the Web API: a 5xx, a proxy's page, half a line. It may have been done all the same.</summary>
    public const string HttpError = "http_error";

    /// <summary>The kind of an error. A code that nobody has heard of may pass: it is met as if it did.</summary>
    public static SlackErrorKind KindOf(string code) => code switch
    {
        "ratelimited" or "rate_limited" or "too_many_requests" or "message_limit_exceeded" => SlackErrorKind.RateLimited,

        Timeout or Unreachable or HttpError
            or "internal_error" or "fatal_error" or "service_unavailable" or "request_timeout"
            or "team_added_to_org" or "org_login_required" or "external_channel_migrating" or "update_failed" => SlackErrorKind.Transient,

        "token_revoked" or "account_inactive" or "invalid_auth" or "not_authed" or "team_access_not_granted"
            or "user_removed_from_team" or "team_disabled" or "token_expired" => SlackErrorKind.InstallationDead,

        "missing_scope" or "not_allowed_token_type" or "no_permission" or "access_denied" or "app_access_restricted" or "ekm_access_denied" or "accesslimited"
            or "enterprise_is_restricted" or "two_factor_setup_required" or "forbidden_team" or "insecure_request" or "not_enabled" or "messages_tab_disabled"
            or "unknown_method" or "method_deprecated" or "deprecated_endpoint" or "plan_upgrade_required" or "team_not_found" => SlackErrorKind.Configuration,

        "expired_trigger_id" or "trigger_expired" or "exchanged_trigger_id" or "trigger_exchanged" or "invalid_trigger_id"
            or "hash_conflict" or "edit_window_closed" => SlackErrorKind.TooLate,

        "name_taken" or "is_archived" or "is_inactive" or "not_in_channel" or "not_found" or "not_pinnable" or "not_archived" or "not_authorized" or "no_user"
            or "no_channel" or "no_such_subteam" or "user_not_visible" or "user_disabled" or "user_not_in_channel" or "user_is_restricted" or "user_is_ultra_restricted"
            or "org_user_not_in_team" or "invitee_cant_see_channel" or "ura_max_channels" or "no_external_invite_permission" or "app_cannot_join_channel"
            or "cannot_reply_to_message" or "cannot_create_channel" or "cannot_dm_bot" or "thread_not_found" or "invalid_thread_ts" or "thread_locked"
            or "permission_denied" or "too_many_pins" or "too_many_bookmarks" or "too_many_members" or "too_many_users" or "channel_is_limited_access"
            or "method_not_supported_for_channel_type" or "posting_to_channel_denied" or "streaming_state_conflict" => SlackErrorKind.Target,

        "msg_too_long" or "msg_blocks_too_long" or "no_text" or "json_not_object" or "missing_post_type" or "missing_args" or "view_too_large" or "push_limit_reached"
            or "duplicate_external_id" or "markdown_text_conflict" or "too_many_attachments" or "too_long" or "block_mismatch" or "bad_timestamp" or "limit_required" => SlackErrorKind.OurBug,

        _ => KindOfFamily(code),
    };

    /// <summary>Whether it certainly was not done: the same call may be made again, whatever it does.</summary>
    public static bool WasNotDone(string code) => code == Unreachable || KindOf(code) is not SlackErrorKind.Transient;

    private static SlackErrorKind KindOfFamily(string code)
    {
        if (code.EndsWith("_not_found", StringComparison.Ordinal) || code.StartsWith("already_", StringComparison.Ordinal)
            || code.StartsWith("cant_", StringComparison.Ordinal) || code.StartsWith("restricted_", StringComparison.Ordinal)) return SlackErrorKind.Target;
        if (code.StartsWith("invalid_", StringComparison.Ordinal) || code.StartsWith("metadata_", StringComparison.Ordinal)) return SlackErrorKind.OurBug;
        return SlackErrorKind.Transient;
    }
}

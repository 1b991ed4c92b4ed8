using IncidentBot.Slack.Api;
using Xunit;

namespace IncidentBot.Tests.Slack;

/// <summary>Every code of Slack's means one thing to do.</summary>
public sealed class SlackErrorsTests
{
    [Theory]
    [InlineData(SlackErrorKind.RateLimited, "ratelimited rate_limited message_limit_exceeded too_many_requests")]
    [InlineData(SlackErrorKind.Transient, "http_error timeout unreachable internal_error fatal_error service_unavailable request_timeout team_added_to_org org_login_required external_channel_migrating a_code_of_next_year")]
    [InlineData(SlackErrorKind.InstallationDead, "token_revoked account_inactive invalid_auth not_authed team_access_not_granted user_removed_from_team team_disabled token_expired")]
    [InlineData(SlackErrorKind.Configuration, "missing_scope not_allowed_token_type no_permission access_denied ekm_access_denied accesslimited enterprise_is_restricted two_factor_setup_required unknown_method method_deprecated deprecated_endpoint")]
    [InlineData(SlackErrorKind.OurBug, "invalid_arguments invalid_arg_name invalid_array_arg invalid_blocks invalid_blocks_format msg_too_long msg_blocks_too_long no_text invalid_json json_not_object invalid_charset invalid_form_data invalid_post_type missing_post_type view_too_large markdown_text_conflict too_many_attachments")]
    [InlineData(SlackErrorKind.Target, "channel_not_found not_in_channel is_archived is_inactive restricted_action restricted_action_read_only_channel restricted_action_thread_locked name_taken already_in_channel already_pinned message_not_found cant_update_message cant_invite user_not_found users_not_found user_not_in_channel")]
    [InlineData(SlackErrorKind.TooLate, "expired_trigger_id trigger_expired exchanged_trigger_id trigger_exchanged hash_conflict")]
    public void A_code_says_what_to_do(SlackErrorKind kind, string codes) => Assert.All(codes.Split(' '), code => Assert.Equal(kind, SlackErrors.KindOf(code)));

    [Fact]
    public void Only_what_may_pass_may_have_been_done()
    {
        Assert.All((string[])["timeout", "http_error", "fatal_error", "internal_error"], code => Assert.False(SlackErrors.WasNotDone(code)));
        Assert.All((string[])["unreachable", "ratelimited", "channel_not_found", "invalid_blocks", "account_inactive"], code => Assert.True(SlackErrors.WasNotDone(code)));
    }
}

package org.imas.provider.slack;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** What the error words of Slack's answers call for; a word not in here is a refusal. Source: the method references. */
final class SlackErrors {

    static final String NOT_IN_CHANNEL = "not_in_channel";
    static final String NAME_TAKEN = "name_taken";
    static final String USER_NOT_FOUND = "users_not_found";

    // words of our own
    static final String NOT_SLACK = "not-slack";
    static final String BAD_ANSWER = "bad-answer";
    static final String BAD_TARGET = "bad-target";
    static final String OTHER = "slack-error";

    /** It may go better later. */
    static final Set<String> LATER = Set.of(
            "ratelimited",
            "rate_limited",
            "message_limit_exceeded",
            "internal_error",
            "service_unavailable",
            "request_timeout",
            "team_added_to_org",
            "external_channel_migrating");

    /** "It's possible some aspect of the operation succeeded before the error was raised." */
    static final Set<String> UNCLEAR = Set.of("fatal_error");

    /** What we sent is malformed: the alert must go out all the same, as plain text. */
    static final Set<String> OURS = Set.of(
            "invalid_blocks",
            "invalid_blocks_format",
            "block_mismatch",
            "msg_blocks_too_long",
            "msg_too_long",
            "no_text",
            "too_many_attachments",
            "invalid_arguments",
            "invalid_arg_name",
            "invalid_array_arg",
            "invalid_json",
            "invalid_charset",
            "missing_post_type",
            "invalid_post_type");

    /** Somebody must change something at Slack or in the settings. */
    static final Set<String> SETUP = Set.of(
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "missing_scope",
            "not_allowed_token_type",
            "no_permission",
            "channel_not_found",
            NOT_IN_CHANNEL,
            "is_archived",
            "is_inactive",
            "restricted_action",
            "restricted_action_read_only_channel",
            "restricted_action_thread_only_channel",
            "ekm_access_denied",
            "org_login_required",
            "access_denied",
            "messages_tab_disabled",
            "method_not_supported_for_channel_type",
            NAME_TAKEN,
            USER_NOT_FOUND,
            "user_not_found",
            "cant_invite",
            "user_is_restricted");

    /** No message is there to be changed any more, nor to be replied to. */
    static final Set<String> GONE = Set.of("message_not_found", "channel_not_found");

    /** The message is there but takes no reply. */
    static final Set<String> NO_THREAD = Set.of(
            "cannot_reply_to_message", "restricted_action_non_threadable_channel", "restricted_action_thread_locked");

    /** Not soon: the whole workspace posts too much. */
    static final Map<String, Duration> AT_LEAST = Map.of("message_limit_exceeded", Duration.ofHours(1));

    private SlackErrors() {}
}

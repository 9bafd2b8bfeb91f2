package org.imas.provider;

import org.jspecify.annotations.Nullable;

/** Someone to invite, by whatever is known of them. */
public record Guest(
        String name,
        @Nullable String email,
        @Nullable String slackId,
        @Nullable String discordId) {}

package org.imas.provider.discord;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where calls go: below the API's base, and to the webhook as it was given unless the base was set to another. */
final class DiscordAddress {

    static final String DEFAULT_BASE = "https://discord.com/api/v10";

    private static final Pattern WEBHOOK = Pattern.compile(".*(/webhooks/[^/]+/([^/]+))/?");

    private DiscordAddress() {}

    static boolean isWebhook(URI uri) {
        return uri.getRawPath() != null && WEBHOOK.matcher(uri.getRawPath()).matches();
    }

    /** A place below the API's base; {@code path} holds nothing but words of the API and checked ids. */
    static URI api(DiscordProvider.Settings settings, String path) {
        return URI.create(base(settings) + path);
    }

    /** Where new messages of the webhook go. Without waiting, Discord says yes to what it then drops. */
    static URI webhook(DiscordProvider.Settings settings) {
        URI given = Objects.requireNonNull(settings.webhookUrl());
        String query = query(given);
        return URI.create(root(settings, given) + "?" + (query.isEmpty() ? "" : query + "&") + "wait=true");
    }

    /** Where an earlier message of the webhook is changed. */
    static URI webhookMessage(DiscordProvider.Settings settings, String message) {
        URI given = Objects.requireNonNull(settings.webhookUrl());
        String query = query(given);
        return URI.create(root(settings, given) + "/messages/" + message + (query.isEmpty() ? "" : "?" + query));
    }

    /** What of a webhook's address is its password, in both spellings. */
    static List<String> secrets(@Nullable URI webhook) {
        if (webhook == null || !isWebhook(webhook)) {
            return List.of();
        }
        String token = matched(webhook).group(2);
        // URLDecoder would take a plus for a space
        String plain = URLDecoder.decode(token.replace("+", "%2B"), StandardCharsets.UTF_8);
        return List.of(token, plain);
    }

    private static String root(DiscordProvider.Settings settings, URI given) {
        String path = matched(given).group(1);
        if (!DEFAULT_BASE.equals(base(settings))) {
            return base(settings) + path;
        }
        String whole = given.getRawPath();
        return given.getScheme() + "://" + given.getRawAuthority() + whole.substring(0, whole.lastIndexOf(path)) + path;
    }

    private static String base(DiscordProvider.Settings settings) {
        String base = settings.apiBaseUrl().toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
    }

    /** Such as {@code thread_id=…}, which belongs to every call of the webhook. */
    private static String query(URI given) {
        return given.getRawQuery() == null
                ? ""
                : Arrays.stream(given.getRawQuery().split("&", -1))
                        .filter(pair -> !pair.isEmpty() && !pair.startsWith("wait="))
                        .collect(Collectors.joining("&"));
    }

    private static Matcher matched(URI webhook) {
        Matcher matcher = WEBHOOK.matcher(webhook.getRawPath());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no address of a webhook");
        }
        return matcher;
    }
}

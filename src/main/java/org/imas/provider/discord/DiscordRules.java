package org.imas.provider.discord;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.imas.platform.Fault;
import org.imas.provider.Brand;
import org.imas.provider.Text;
import org.imas.provider.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * What Discord takes, in code points after trimming; sources: discord-api-docs (resources/message.mdx "Embed Limits",
 * webhook.mdx, guild.mdx, channel.mdx) and discord-api-spec (specs/openapi.json), the stricter of the two.
 */
final class DiscordRules {

    /** message.mdx; RichEmbed.title. */
    static final int MAX_TITLE = 256;

    /** message.mdx; RichEmbed.description. */
    static final int MAX_DESCRIPTION = 4096;

    /** message.mdx; RichEmbedField.value. */
    static final int MAX_VALUE = 1024;

    /** message.mdx: title, description, names and values of fields, footer, author of all embeds together. */
    static final int MAX_SUM = 6000;

    /** message.mdx; the document in the specification says 4000 for bots and 2000 for webhooks. */
    static final int MAX_CONTENT = 2000;

    /** RichEmbed.url. */
    static final int MAX_URL = 2048;

    /** IncomingWebhookRequestPartial.username. */
    static final int MAX_USERNAME = 80;

    /** message.mdx; MessageCreateRequest.nonce. */
    static final int MAX_NONCE = 25;

    /** guild.mdx; CreateGuildChannelRequest.name. */
    static final int MAX_ROOM_NAME = 100;

    /** guild.mdx; the specification's 4096 is that of forums. */
    static final int MAX_TOPIC = 1024;

    /** MessageAllowedMentionsRequest.users takes 100; of this many, the longest ids fit into one message's text. */
    static final int MAX_MENTIONS = 80;

    // bounds of our own, so that the sum always leaves room for a description; Discord takes 1024 and 2048
    static final int OWN_FACT = 256;
    static final int OWN_FOOTER = 256;

    // DAS SnowflakeType; never a number: it does not fit into the 53 bits that JSON numbers keep
    private static final Pattern SNOWFLAKE = Pattern.compile("[1-9]\\d{0,19}");

    // it goes into a header
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    private DiscordRules() {}

    static boolean isSnowflake(@Nullable String text) {
        return text != null && SNOWFLAKE.matcher(text).matches();
    }

    /** The name to speak under; none where Discord would refuse it (webhook.mdx), the webhook's own is used then. */
    static Optional<String> username(Brand brand) {
        String name = Text.cut(Text.oneLine(brand.product()), MAX_USERNAME);
        String lower = name.toLowerCase(Locale.ROOT);
        return name.isEmpty() || lower.contains("discord") || lower.contains("clyde")
                ? Optional.empty()
                : Optional.of(name);
    }

    static List<Fault> faults(DiscordProvider.Settings settings) {
        List<Fault> faults = new ArrayList<>(mode(settings));
        faults.addAll(addresses(settings));
        String token = settings.botToken();
        if (token != null && !TOKEN.matcher(token).matches()) {
            faults.add(new Fault("bot_token", "must be the token alone: printable ASCII, no space, without \"Bot\""));
        }
        Stream.of(
                        snowflake("guild_id", settings.guildId()),
                        snowflake("incidents_category_id", settings.incidentsCategoryId()),
                        snowflake("archive_category_id", settings.archiveCategoryId()),
                        snowflake("default_channel", settings.defaultChannel()))
                .forEach(faults::addAll);
        return faults;
    }

    /** At least one way must be complete, and none half. */
    private static List<Fault> mode(DiscordProvider.Settings settings) {
        boolean token = settings.botToken() != null;
        boolean guild = settings.guildId() != null;
        if (token != guild) {
            return List.of(new Fault(
                    token ? "guild_id" : "bot_token",
                    "is required where " + (token ? "bot_token" : "guild_id") + " is given"));
        }
        if (token) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        if (settings.webhookUrl() == null) {
            faults.add(new Fault("webhook_url", "is required unless bot_token and guild_id are given"));
        }
        botOnly(faults, "incidents_category_id", settings.incidentsCategoryId());
        botOnly(faults, "archive_category_id", settings.archiveCategoryId());
        botOnly(faults, "default_channel", settings.defaultChannel());
        return faults;
    }

    private static void botOnly(List<Fault> faults, String field, @Nullable String value) {
        if (value != null) {
            faults.add(new Fault(field, "is used by a bot only: give bot_token and guild_id as well"));
        }
    }

    private static List<Fault> addresses(DiscordProvider.Settings settings) {
        List<Fault> faults = new ArrayList<>(WebAddress.faults("api_base_url", settings.apiBaseUrl()));
        if (settings.apiBaseUrl().getRawQuery() != null) {
            faults.add(new Fault("api_base_url", "must not have a ?query"));
        }
        if (settings.webhookUrl() != null) {
            List<Fault> webhook = WebAddress.faults("webhook_url", settings.webhookUrl());
            faults.addAll(webhook);
            if (webhook.isEmpty() && !DiscordAddress.isWebhook(settings.webhookUrl())) {
                faults.add(new Fault("webhook_url", "must end in /webhooks/<id>/<token>, as Discord shows it"));
            }
        }
        return faults;
    }

    private static List<Fault> snowflake(String field, @Nullable String value) {
        return value == null || isSnowflake(value)
                ? List.of()
                : List.of(new Fault(field, "must be an id of Discord: digits only, at most 20"));
    }
}

package org.imas.browser;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.imas.testkit.World;

/** Providers of every type, each secret setting of which is a canary, before a service that gives back what it hears. */
final class PlantedProviders {

    private final Canaries canaries;
    private final Echo echo;
    private final World world;
    private final Set<String> planted = new TreeSet<>();
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final List<JsonObject> drafts = new ArrayList<>();

    PlantedProviders(Canaries canaries, Echo echo, World world) {
        this.canaries = canaries;
        this.echo = echo;
        this.world = world;
    }

    void plant(int closedPort) {
        add(
                "slack",
                "SLACK",
                World.object()
                        .add("api_base_url", echo.url("/slack"))
                        .add("default_channel", "ops")
                        .add("bot_token", "xoxb-" + canary("SLACK.bot_token"))
                        .add("signing_secret", canary("SLACK.signing_secret")));
        add(
                "slack-ok",
                "SLACK",
                World.object()
                        .add("api_base_url", echo.url("/ok/slack"))
                        .add("default_channel", "ops")
                        .add("bot_token", "xoxb-" + canary("SLACK.bot_token")));
        add(
                "discord-hook",
                "DISCORD",
                World.object()
                        .add("api_base_url", echo.url("/discord"))
                        .add(
                                "webhook_url",
                                "https://discord.com/api/webhooks/123456789012345678/"
                                        + canary("DISCORD.webhook_url")));
        add(
                "discord-bot",
                "DISCORD",
                World.object()
                        .add("api_base_url", echo.url("/discord"))
                        .add("guild_id", "123456789012345678")
                        .add("default_channel", "123456789012345679")
                        .add("bot_token", canary("DISCORD.bot_token")));
        add(
                "sms",
                "OVH_SMS",
                World.object()
                        .add("api_base_url", echo.url("/ovh"))
                        .add("application_key", "key")
                        .add("application_secret", canary("OVH_SMS.application_secret"))
                        .add("consumer_key", canary("OVH_SMS.consumer_key"))
                        .add("service_name", "sms-xx12345-1")
                        .add("sender", "IMAS"));
        add(
                "push-token",
                "NTFY",
                World.object()
                        .add("server_url", echo.url(""))
                        .add("default_topic", "ops")
                        .add("access_token", "tk_" + canary("NTFY.access_token")));
        add(
                "push-password",
                "NTFY",
                World.object()
                        .add("server_url", echo.url(""))
                        .add("default_topic", "ops")
                        .add("username", "imas")
                        .add("password", login("NTFY.password")));
        add(
                "mail",
                "SMTP",
                World.object()
                        .add("host", "localhost")
                        .add("port", closedPort)
                        .add("use_tls", false)
                        .add("from_email", "imas@example.org")
                        .add("username", "imas")
                        .add("password", login("SMTP.password")));
        webhooks(closedPort);
    }

    private void webhooks(int closedPort) {
        for (String base : List.of(echo.url("/hook"), echo.url("/ok/hook"), "http://localhost:" + closedPort)) {
            add(
                    "hook-" + ids.size(),
                    "WEBHOOK",
                    World.object()
                            .add("url", base + "/" + canary("WEBHOOK.url") + "?key=" + canary("WEBHOOK.url"))
                            .add("signing_secret", canary("WEBHOOK.signing_secret"))
                            .add(
                                    "headers",
                                    World.object()
                                            .add("Authorization", "Bearer " + canary("WEBHOOK.headers"))
                                            .add("X-Key", canary("WEBHOOK.headers"))));
        }
        add(
                "pager",
                "WEBHOOK",
                World.object()
                        .add("url", echo.url("/v2/enqueue"))
                        .add("format", "pagerduty")
                        .add("routing_key", canary("WEBHOOK.routing_key")));
    }

    /** Which settings of which types are canaries now. */
    Set<String> planted() {
        return planted;
    }

    /** The ids of the providers by their names. */
    Map<String, String> ids() {
        return ids;
    }

    /** What was posted. */
    List<JsonObject> drafts() {
        return drafts;
    }

    private String canary(String setting) {
        planted.add(setting);
        return canaries.plant(setting);
    }

    private String login(String setting) {
        planted.add(setting);
        return canaries.password("imas", setting);
    }

    private void add(String name, String type, JsonObjectBuilder given) {
        JsonObject settings = given.build();
        drafts.add(World.object()
                .add("name", world.name(name))
                .add("type", type)
                .add("settings", settings)
                .add("teams", Json.createArrayBuilder().add(world.name("canaries")))
                .build());
        ids.put(name, world.provider(name, type, settings, "canaries"));
    }
}

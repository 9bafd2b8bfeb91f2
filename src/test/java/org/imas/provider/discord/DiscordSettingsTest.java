package org.imas.provider.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.imas.provider.SettingsForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscordSettingsTest {

    private static final SettingsForm FORM = SettingsForm.ofProvider(DiscordProvider.class);

    private static DiscordProvider.Settings settings(String json) {
        return (DiscordProvider.Settings) FORM.bind(Json.parse(json.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | webhook_url | is required unless",
                "{'bot_token':'x'} | guild_id | is required where bot_token",
                "{'guild_id':'1'} | bot_token | is required where guild_id",
                "{'webhook_url':'https://e.com/webhooks/1/a','bot_token':'x'} | guild_id | is required where bot_token",
                "{'webhook_url':'https://e.com/webhooks/1/a','default_channel':'1'} | default_channel | by a bot only",
                "{'webhook_url':'https://e.com/webhooks/1/a','incidents_category_id':'1'} | incidents_category_id | bot",
                "{'webhook_url':'https://e.com/webhooks/1/a','archive_category_id':'1'} | archive_category_id | bot",
                "{'webhook_url':'https://e.com/webhooks/1'} | webhook_url | /webhooks/<id>/<token>",
                "{'webhook_url':'https://e.com/webhooks/1/a/slack'} | webhook_url | /webhooks/<id>/<token>",
                "{'webhook_url':'ftp://e.com/webhooks/1/a'} | webhook_url | http or https",
                "{'bot_token':'Bot x','guild_id':'1'} | bot_token | the token alone",
                "{'bot_token':'é','guild_id':'1'} | bot_token | printable ASCII",
                "{'bot_token':'x','guild_id':'my server'} | guild_id | digits only",
                "{'bot_token':'x','guild_id':'123456789012345678901'} | guild_id | at most 20",
                "{'bot_token':'x','guild_id':'1','default_channel':'#ops'} | default_channel | digits only",
                "{'bot_token':'x','guild_id':'1','incidents_category_id':'a'} | incidents_category_id | digits only",
                "{'bot_token':'x','guild_id':'1','archive_category_id':'0'} | archive_category_id | digits only",
                "{'bot_token':'x','guild_id':'1','api_base_url':'e.com'} | api_base_url | http or https",
                "{'bot_token':'x','guild_id':'1','api_base_url':'https://e.com/?a=b'} | api_base_url | query"
            })
    void settingsThatCannotWorkAreRefusedWhenTheyAreSaved(String json, String field, String reason) {
        List<Fault> faults = FORM.faults(Json.parse(json.replace('\'', '"')));
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).field()).isEqualTo(field);
        assertThat(faults.get(0).reason()).contains(reason);
    }

    @Test
    void bothModesMayBeGiven() {
        assertThat(FORM.faults(Json.parse("""
                        {"webhook_url":"https://discord.com/api/webhooks/1/a","bot_token":"x","guild_id":"12345678901234567890",
                         "incidents_category_id":"1","archive_category_id":"2","default_channel":"3"}"""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://discord.com/api/webhooks/1/a_-b | | https://discord.com/api/webhooks/1/a_-b?wait=true",
                "https://e.com:8/x/webhooks/1/a/ | | https://e.com:8/x/webhooks/1/a?wait=true",
                "https://e.com/webhooks/1/a?thread_id=7&wait=false | | https://e.com/webhooks/1/a?thread_id=7&wait=true",
                "https://discord.com/api/webhooks/1/a | http://p.com/d | http://p.com/d/webhooks/1/a?wait=true",
                "https://discord.com/api/v9/webhooks/1/a | http://p.com/ | http://p.com/webhooks/1/a?wait=true",
                "https://e.com/webhooks/1/a | https://discord.com/api/v10/ | https://e.com/webhooks/1/a?wait=true"
            })
    void aWebhookIsCalledAsGivenUnlessTheBaseIsAnother(String given, String base, String called) {
        String json = "{'webhook_url':'" + given + "'" + (base == null ? "" : ",'api_base_url':'" + base + "'") + "}";
        assertThat(DiscordAddress.webhook(settings(json))).hasToString(called);
    }

    @Test
    void anEarlierMessageIsChangedInItsThread() {
        DiscordProvider.Settings settings = settings("{'webhook_url':'https://e.com/webhooks/1/a?thread_id=7'}");
        assertThat(DiscordAddress.webhookMessage(settings, "9"))
                .hasToString("https://e.com/webhooks/1/a/messages/9?thread_id=7");
    }

    @Test
    void theBaseOfTheApiIsReplacedExactly() {
        assertThat(DiscordAddress.api(settings("{'bot_token':'x','guild_id':'1'}"), "/users/@me"))
                .hasToString("https://discord.com/api/v10/users/@me");
        assertThat(DiscordAddress.api(
                        settings("{'bot_token':'x','guild_id':'1','api_base_url':'http://p.com/d'}"), "/users/@me"))
                .hasToString("http://p.com/d/users/@me");
    }

    @Test
    void theNameWeSendIsThatOfTheVersionBuilt() throws Exception {
        String version = DiscordApi.AGENT.replaceAll(".*, (.*)\\)", "$1");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + version + "</version>");
    }
}

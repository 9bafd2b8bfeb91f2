package org.imas.provider.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.imas.platform.Json;
import org.imas.platform.Outbound;
import org.imas.platform.OutboundRequest;
import org.imas.platform.OutboundResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The fake does refuse what the real Discord refuses: else the other tests would prove nothing. */
class DiscordFakeTest {

    private static final String AGENT = "DiscordBot (https://e.com, 1.0)";

    private final DiscordFake discord = new DiscordFake("token");

    @AfterEach
    void close() {
        discord.close();
    }

    private JsonObject call(String method, String path, String body, String... header) throws Exception {
        Map<String, String> headers = new HashMap<>(
                Map.of("User-Agent", AGENT, "Authorization", "Bot token", "Content-Type", "application/json"));
        for (int i = 0; i < header.length; i += 2) {
            headers.put(header[i], header[i + 1]);
        }
        OutboundResponse response = new Outbound(true)
                .send(new OutboundRequest(
                        method,
                        URI.create("http://localhost:" + discord.port() + path),
                        headers,
                        body.replace('\'', '"'),
                        Duration.ofSeconds(5)));
        return response.body().isEmpty() ? Json.parse("{}") : Json.parse(response.body());
    }

    private int code(String method, String path, String body, String... header) throws Exception {
        return call(method, path, body, header).getInt("code", 0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "256 | {'embeds':[{'title':'%s'}]}",
                "4096 | {'embeds':[{'description':'%s'}]}",
                "256 | {'embeds':[{'fields':[{'name':'%s','value':'v'}]}]}",
                "1024 | {'embeds':[{'fields':[{'name':'n','value':'%s'}]}]}",
                "2048 | {'embeds':[{'footer':{'text':'%s'}}]}",
                "2000 | {'content':'%s'}",
                "80 | {'content':'c','username':'%s'}"
            })
    void whatIsLongerThanTheDocumentedLimitIsRefused(int max, String body) {
        for (String one : new String[] {"x", "🔥"}) {
            assertThatCode(() -> check(body, one.repeat(max) + "  ")).doesNotThrowAnyException();
            assertThatThrownBy(() -> check(body, one.repeat(max + 1))).hasMessageContaining("50035");
        }
    }

    private static void check(String body, String text) {
        FakeLimits.check(Json.parse(body.replace('\'', '"').replace("%s", text)));
    }

    @Test
    void moreThan6000CharactersTogetherAreRefused() {
        String body = "{'embeds':[{'title':'t','description':'" + "d".repeat(4096) + "','footer':{'text':'%s'}}]}";
        assertThatCode(() -> check(body, "f".repeat(1903))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(body, "f".repeat(1904))).hasMessageContaining("6000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'embeds':[{'fields':[{'name':'n','value':' '}]}]} | 50035",
                "{'embeds':[{'fields':[{'name':'','value':'v'}]}]} | 50035",
                "{'embeds':[{'color':'#DC3545','title':'t'}]} | 50035",
                "{'content':'c','nonce':'12345678901234567890123456'} | 50035",
                "{'content':'c','allowed_mentions':{'parse':['users'],'users':['1']}} | 50035",
                "{'content':' '} | 50006",
                "{} | 50006"
            })
    void malformedMessagesAreRefused(String body, int code) throws Exception {
        assertThat(code("POST", "/api/v10/channels/" + DiscordFake.CHANNEL + "/messages", body))
                .isEqualTo(code);
    }

    @Test
    void callsWithoutTheRequiredHeadersAreRefused() throws Exception {
        String path = "/api/v10/channels/" + DiscordFake.CHANNEL + "/messages";
        assertThat(code("POST", path, "{'content':'c'}", "User-Agent", "Java/17"))
                .isEqualTo(40333);
        assertThat(code("POST", path, "{'content':'c'}", "Content-Type", "text/plain"))
                .isEqualTo(50035);
        assertThat(call("POST", path, "{'content':'c'}", "Authorization", "token")
                        .getString("message"))
                .isEqualTo("401: Unauthorized");
        assertThat(discord.messages).isEmpty();
    }

    @Test
    void aBotThatHidesAChannelFromItselfIsLockedOut() throws Exception {
        String id = call(
                        "POST",
                        "/api/v10/guilds/" + FakeGuild.ID + "/channels",
                        "{'name':'n','permission_overwrites':[{'id':'" + FakeGuild.ID + "','type':0,'deny':'1024'}]}")
                .getString("id");
        assertThat(code("POST", "/api/v10/channels/" + id + "/messages", "{'content':'c'}"))
                .isEqualTo(50001);
    }

    @Test
    void aBotCannotGiveAwayWhatItDoesNotHave() throws Exception {
        assertThat(code(
                        "POST",
                        "/api/v10/guilds/" + FakeGuild.ID + "/channels",
                        "{'name':'n','permission_overwrites':[{'id':'" + FakeGuild.ID + "','type':0,'allow':'8'}]}"))
                .isEqualTo(50013);
    }
}

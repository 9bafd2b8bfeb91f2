package org.imas.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.imas.testkit.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A storm on the server that ships: own notices at first, then one digest of the rest. */
@Tag("matrix")
class DigestsIT extends Hub {

    private static final int ALL = 14;
    private static final int HELD = 4;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private World world;
    private String provider = "";

    @BeforeEach
    void aTeamThatHasMailAndSomebodyOnCall() {
        mail.start();
        world = new World(api());
        String team = world.team("data");
        world.service("redis", "data");
        JsonObject settings = World.object()
                .add("host", "localhost")
                .add("port", mail.getSmtp().getPort())
                .add("from_email", "imas@example.org")
                .add("use_tls", false)
                .build();
        provider = world.provider("mail", "SMTP", settings, "data");
        world.onCall(team, world.person("ada", world.name("ada") + "@example.org"));
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    private List<JsonObject> held(String filter) {
        return api().get("deliveries?provider=" + provider + filter).items();
    }

    private List<String> subjects() {
        return List.of(mail.getReceivedMessages()).stream()
                .map(DigestsIT::subject)
                .toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_storm_ends_in_own_notices_and_one_digest_of_the_rest_and_all_of_it_is_seen_over_rest() {
        IntStream.range(0, ALL)
                .forEach(i -> World.id(api().post("incidents", world.report("Key " + i, "redis", "SEV2_HIGH"))));
        assertThat(held("&heldBy=STORM")).hasSize(HELD);
        assertThat(api().get("held").text()).contains("\"STORM\"");
        String report = world.report("One more", "redis", "SEV2_HIGH");
        assertThat(api().post("routing/dry-run", "{\"report\":" + report + "}").text())
                .contains("\"STORM\"");

        Awaitility.await("the digest")
                .atMost(Duration.ofSeconds(45))
                .until(() -> mail.getReceivedMessages().length == ALL - HELD + 1);
        assertThat(subjects())
                .filteredOn(subject -> subject.contains(HELD + " incidents"))
                .hasSize(1);
        List<JsonObject> told = held("&heldBy=STORM&state=EXPIRED");
        assertThat(told)
                .hasSize(HELD)
                .allSatisfy(one -> assertThat(one.getJsonObject("ending").getString("code"))
                        .isEqualTo("in-digest"));
        String digest = told.get(0).getString("digest");
        assertThat(held("&digest=" + digest)).hasSize(HELD);
        assertThat(api().get("deliveries/" + digest).text()).contains("\"DIGEST\"");
        Awaitility.await("its end in the ledger")
                .until(() -> api().get("deliveries/" + digest).text().contains("\"DELIVERED\""));
        assertThat(api().get("deliveries?holder=x").text()).contains("holder", "must be an id");
    }
}

package org.imas.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.imas.provider.SignedSettings.Signed;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which providers a request is of that a service signed. */
class SignedRequestsTest {

    private static final Databases DATABASES = new Databases();
    private static final String BODY = "payload=%7B%7D";

    private RegistryWorld world;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private UUID slack(String name, String more) {
        return world.add(name, "SLACK", "{'bot_token':'xoxb-1','default_channel':'ops'" + more + "}");
    }

    private Set<UUID> signedBy(String secret) throws Exception {
        String now = String.valueOf(world.clock.instant().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        String signature = "v0=" + HexFormat.of().formatHex(mac.doFinal(("v0:" + now + ":" + BODY).getBytes(UTF_8)));
        Signed request = new Signed(signature, now, BODY);
        return world.in(beans -> beans.get(Roster.class).signedBy(request, world.clock.instant()));
    }

    @ParameterizedTest
    @EnumSource
    void those_of_one_app_share_its_secret_and_nobody_else_has_it(DatabaseKind kind) throws Exception {
        world = new RegistryWorld(DATABASES.of(kind));
        UUID one = slack("one", ",'signing_secret':'shared'");
        UUID two = slack("two", ",'signing_secret':'shared'");
        UUID other = slack("other", ",'signing_secret':'of-its-own'");
        slack("without", "");
        world.add("hook", "WEBHOOK", "{'url':'https://example.org/hook'}");

        assertThat(signedBy("shared")).containsExactlyInAnyOrder(one, two);
        assertThat(signedBy("of-its-own")).containsExactly(other);
        assertThat(signedBy("nobody's")).isEmpty();
    }
}

package org.imas.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.imas.testkit.Api;
import org.imas.testkit.World;
import org.junit.jupiter.api.Test;

/** Another key seals, and nobody notices: no restart, no provider that cannot be used. */
class KeyRotationIT extends Hub {

    private static final Path FILE = Path.of(System.getenv("IMAS_DATA_DIR"), "secrets.key");

    private final World world = new World(api());

    private static String fresh() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    @Test
    void the_key_file_takes_a_new_key_the_secrets_are_sealed_with_it_and_the_old_one_goes() throws IOException {
        world.team("ops");
        String provider = world.webhook("hook", "ops", "http://localhost:9/secret-" + world.name("path"));
        String mine = world.name("hook");
        List<String> before = Files.readAllLines(FILE);
        String key = fresh();

        Files.write(FILE, List.of(before.get(0), key));
        Files.write(FILE, List.of(key, before.get(0)));
        Api.Answer done = api().post("secrets/reseal", "");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.json().getInt("resealed")).as(done.text()).isPositive();
        assertThat(names(done)).doesNotContain(mine);
        assertThat(done.text()).doesNotContain(key).doesNotContain(before.get(0));

        Files.write(FILE, List.of(key));
        Api.Answer again = api().post("secrets/reseal", "");
        assertThat(again.json().getInt("resealed")).as(again.text()).isZero();
        assertThat(again.json().getInt("current")).as(again.text()).isPositive();
        Api.Answer sent = api().post("providers/" + provider + "/test", "{}");
        assertThat(sent.text()).as("opened, and nobody listens there").doesNotContain("Sealed with key");
        assertThat(api().get("providers/" + provider).json().getJsonObject("settings"))
                .isNotEmpty();
    }

    private static List<String> names(Api.Answer done) {
        return done.json().getJsonArray("unreadable").getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}

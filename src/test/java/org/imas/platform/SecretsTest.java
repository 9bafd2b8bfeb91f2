package org.imas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which keys seal and open, and how a node takes up others. */
class SecretsTest {

    private static final String ONE = KeyedSecrets.key(1);
    private static final String TWO = KeyedSecrets.key(2);

    @TempDir
    private Path folder;

    private final UUID owner = Ids.next();

    @Test
    void an_old_key_opens_and_does_not_seal() {
        String sealed = KeyedSecrets.configured(ONE).seal("text", owner);
        Secrets later = KeyedSecrets.configured(TWO, ONE);
        assertThat(later.open(sealed, owner)).isEqualTo("text");
        assertThat(later.isCurrent(sealed)).isFalse();
        String anew = later.seal("text", owner);
        assertThat(later.isCurrent(anew)).isTrue();
        assertThat(KeyedSecrets.configured(TWO).open(anew, owner)).isEqualTo("text");
        assertThatThrownBy(() -> KeyedSecrets.configured(TWO).open(sealed, owner))
                .hasMessageContaining("Sealed with key");
    }

    @Test
    void a_node_that_knows_the_new_key_as_an_old_one_opens_what_others_seal_already() {
        String sealed = KeyedSecrets.configured(TWO, ONE).seal("text", owner);
        assertThat(KeyedSecrets.configured(ONE, TWO).open(sealed, owner)).isEqualTo("text");
    }

    @Test
    void what_is_derived_comes_from_the_new_key_first_and_from_the_old_one_too() {
        byte[] before = KeyedSecrets.configured(ONE).derived("links").get(0);
        List<byte[]> now = KeyedSecrets.configured(TWO, ONE).derived("links");
        assertThat(now).hasSize(2);
        assertThat(now.get(0))
                .isEqualTo(KeyedSecrets.configured(TWO).derived("links").get(0))
                .isNotEqualTo(before);
        assertThat(now.get(1)).isEqualTo(before);
    }

    @Test
    void a_key_file_is_made_once() throws IOException {
        String sealed = KeyedSecrets.in(folder).seal("text", owner);
        assertThat(Files.readAllLines(folder.resolve("secrets.key"))).hasSize(1);
        assertThat(KeyedSecrets.in(folder).open(sealed, owner)).isEqualTo("text");
    }

    @Test
    void a_changed_key_file_is_taken_up_by_whoever_runs() {
        Secrets running = KeyedSecrets.in(KeyedSecrets.write(folder, ONE));
        String sealed = running.seal("text", owner);
        KeyedSecrets.write(folder, TWO, "", " " + ONE + " ");
        assertThat(running.open(sealed, owner)).isEqualTo("text");
        assertThat(running.isCurrent(sealed)).isFalse();
        String anew = running.seal("text", owner);
        KeyedSecrets.write(folder, TWO);
        assertThat(running.open(anew, owner)).isEqualTo("text");
        assertThatThrownBy(() -> running.open(sealed, owner)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_spoilt_key_file_stops_the_start_but_not_whoever_runs() throws IOException {
        Secrets running = KeyedSecrets.in(KeyedSecrets.write(folder, ONE));
        String sealed = running.seal("text", owner);
        KeyedSecrets.write(folder, "half a k");
        assertThat(running.open(sealed, owner)).isEqualTo("text");
        assertThatThrownBy(() -> KeyedSecrets.in(folder))
                .hasMessageNotContaining("half a k")
                .isInstanceOf(IllegalStateException.class);
        Files.delete(folder.resolve("secrets.key"));
        assertThat(running.open(sealed, owner)).isEqualTo("text");
    }
}

package org.imas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.imas.platform.Ids;
import org.imas.platform.KeyedSecrets;
import org.imas.platform.Secrets;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything is sealed with the new key, so that the old one may go, on both databases. */
class ResealTest {

    private static final String ONE = KeyedSecrets.key(1);
    private static final String TWO = KeyedSecrets.key(2);
    private static final Databases DATABASES = new Databases();

    @TempDir
    private Path folder;

    private TestDatabase database = DATABASES.of(DatabaseKind.H2);
    private Secrets secrets;

    @AfterEach
    void clear() {
        database.sql("delete from configured_provider");
    }

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private void on(DatabaseKind kind) {
        database = DATABASES.of(kind);
        use(ONE);
    }

    private void use(String... keys) {
        secrets = KeyedSecrets.in(KeyedSecrets.write(folder, keys));
    }

    private UUID provider(String name) {
        UUID id = Ids.next();
        database.sql("insert into configured_provider (id, name, provider_type, sealed_settings, active, severities,"
                + " created_at, version) values ('" + id + "', '" + name + "', 'WEBHOOK', '"
                + secrets.seal("{\"for\":\"" + name + "\"}", id)
                + "', true, '', timestamp with time zone '2026-01-01 00:00:00+00', 1)");
        return id;
    }

    private Reseal.Resealed reseal() {
        return database.inTransaction(entities ->
                new Beans().with(entities).with(secrets).get(Reseal.class).all());
    }

    private String sealed(UUID id) {
        return database.inTransaction(
                entities -> entities.find(ConfiguredProvider.class, id).sealedSettings());
    }

    private String generation() {
        return database.inTransaction(
                entities -> String.valueOf(entities.createNativeQuery("select generation from configuration_generation")
                        .getSingleResult()));
    }

    @ParameterizedTest
    @EnumSource
    void after_it_the_old_key_is_needed_no_more(DatabaseKind kind) {
        on(kind);
        UUID old = provider("old");
        String before = generation();
        use(TWO, ONE);
        UUID recent = provider("new");
        String untouched = sealed(recent);
        Reseal.Resealed done = reseal();
        assertThat(done).isEqualTo(new Reseal.Resealed(secrets.keyId(), 1, 1, 0, List.of()));
        assertThat(generation()).as("nodes read the providers again").isNotEqualTo(before);
        assertThat(sealed(recent)).isEqualTo(untouched);
        use(TWO);
        assertThat(secrets.open(sealed(old), old)).isEqualTo("{\"for\":\"old\"}");
        assertThat(reseal().current()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void more_than_a_batch_is_sealed_anew_to_the_last_one(DatabaseKind kind) {
        on(kind);
        List<UUID> all = java.util.stream.IntStream.range(0, 101)
                .mapToObj(i -> provider("p" + i))
                .toList();
        use(TWO, ONE);
        assertThat(reseal().resealed()).isEqualTo(101);
        use(TWO);
        assertThat(all)
                .allSatisfy(id -> assertThat(secrets.open(sealed(id), id)).contains("for"));
    }

    @ParameterizedTest
    @EnumSource
    void what_no_key_opens_is_named_and_left_as_it_is(DatabaseKind kind) {
        on(kind);
        UUID lost = provider("lost");
        String before = sealed(lost);
        use(TWO);
        provider("readable");
        Reseal.Resealed done = reseal();
        assertThat(done.unreadable()).containsExactly("lost");
        assertThat(done.current()).isOne();
        assertThat(sealed(lost)).isEqualTo(before);
        assertThatThrownBy(() -> secrets.open(before, lost)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource
    void what_somebody_else_changes_meanwhile_is_not_overwritten(DatabaseKind kind) {
        on(kind);
        UUID id = provider("busy");
        KeyedSecrets.write(folder, TWO, ONE);
        String theirs = KeyedSecrets.in(folder).seal("{\"for\":\"theirs\"}", id);
        secrets = new Interrupted(
                KeyedSecrets.in(folder),
                () -> database.sql("update configured_provider set sealed_settings = '" + theirs + "'"));
        Reseal.Resealed done = reseal();
        assertThat(done.changed()).isOne();
        assertThat(done.resealed()).isZero();
        assertThat(sealed(id)).isEqualTo(theirs);
    }

    /** Something happens between the reading of a row and its sealing. */
    private static final class Interrupted extends Secrets {

        private final Secrets real;
        private final Runnable meanwhile;

        Interrupted(Secrets real, Runnable meanwhile) {
            this.real = real;
            this.meanwhile = meanwhile;
        }

        @Override
        public String open(String sealed, UUID owner) {
            meanwhile.run();
            return real.open(sealed, owner);
        }

        @Override
        public String seal(String text, UUID owner) {
            return real.seal(text, owner);
        }

        @Override
        public boolean isCurrent(String sealed) {
            return real.isCurrent(sealed);
        }

        @Override
        public String keyId() {
            return real.keyId();
        }
    }
}

package org.imas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is remembered of the configuration is given up when that changes, and only then, on both databases. */
class GenerationTest {

    private static final Databases DATABASES = new Databases();

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    @ParameterizedTest
    @EnumSource
    void every_insert_change_and_removal_begins_a_new_generation(DatabaseKind kind) {
        TestDatabase database = DATABASES.of(kind);
        String first = generation(database);
        assertThat(generation(database)).isEqualTo(first);
        UUID team = with(database, beans -> beans.get(Teams.class).add(draft())).id();
        String second = generation(database);
        with(database, beans -> beans.get(Teams.class).change(team, draft()));
        String third = generation(database);
        with(database, beans -> {
            beans.get(Teams.class).remove(team);
            return team;
        });
        assertThat(List.of(first, second, third, generation(database))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_rolled_back_leaves_the_generation_as_it_was(DatabaseKind kind) {
        TestDatabase database = DATABASES.of(kind);
        String before = generation(database);
        assertThatThrownBy(() -> with(database, beans -> {
                    beans.get(Teams.class).add(draft());
                    throw new IllegalStateException("never mind");
                }))
                .hasMessage("never mind");
        assertThat(generation(database)).isEqualTo(before);
    }

    @Test
    void it_is_read_once_for_each_generation() {
        String[] now = {"one"};
        int[] reads = {0};
        Generation generation = new Generation() {
            @Override
            public String current() {
                return now[0];
            }
        };
        Remembered<Integer> remembered = new Remembered<>(() -> generation, () -> ++reads[0]);
        assertThat(remembered.current()).isEqualTo(1);
        assertThat(remembered.current()).isEqualTo(1);
        now[0] = "two";
        assertThat(remembered.current()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void outside_of_a_transaction_it_is_read_each_time(DatabaseKind kind) {
        TestDatabase database = DATABASES.of(kind);
        TransactionSynchronizationRegistry none = (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("getTransactionKey")) {
                        return null;
                    }
                    throw new IllegalStateException("There is no transaction");
                });
        List<String> seen = database.inTransaction(entities -> {
            Generation now = new Beans().with(entities).with(none).get(Generation.class);
            String before = now.current();
            now.begin();
            return List.of(before, now.current());
        });
        assertThat(seen).doesNotHaveDuplicates();
    }

    private static Team.Draft draft() {
        return new Team.Draft("Team " + UUID.randomUUID(), null, null);
    }

    private static String generation(TestDatabase database) {
        return with(database, beans -> beans.get(Generation.class).current());
    }

    private static <T> T with(TestDatabase database, Function<Beans, T> work) {
        return database.inTransaction(
                entities -> work.apply(new Beans().with(entities).with(new TestClock())));
    }
}

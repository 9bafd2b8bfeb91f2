package org.imas.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.delivery.NoExpress;
import org.imas.delivery.StoredDeliveries;
import org.imas.delivery.StoredDeliveries.Wanted;
import org.imas.incident.Incident;
import org.imas.incident.IncidentStatus;
import org.imas.platform.Ids;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is told of a provider that keeps failing, when, and until when. */
class FailingProvidersTest {

    private static final Databases DATABASES = new Databases();
    private static final String TITLE = "Provider hook keeps failing";

    private final TestClock clock = new TestClock();
    private final UUID provider = Ids.next();
    private TestDatabase database;
    private StoredDeliveries stored;
    private Wanted wanted;
    private String service;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private void on(DatabaseKind kind) {
        database = DATABASES.of(kind);
        List.of("attempt", "delivery", "timeline_entry", "incident", "service", "team")
                .forEach(table -> database.sql("delete from " + table));
        stored = new StoredDeliveries(database, clock);
        UUID incident = stored.incident("TRIGGERED");
        service = database.inTransaction(
                all -> all.find(Incident.class, incident).service().name());
        wanted = Wanted.of(provider, incident);
    }

    @ParameterizedTest
    @EnumSource
    void three_dead_letters_within_a_quarter_of_an_hour_are_one_incident_until_it_works_again(DatabaseKind kind) {
        on(kind);
        stored.refused(wanted, "http-401", 2);
        assertThat(report()).isZero();
        assertThat(told()).isEmpty();

        stored.refused(wanted, "http-401", 1);
        assertThat(report()).isEqualTo(1);
        assertThat(report()).isEqualTo(1);
        assertThat(told()).containsExactly(IncidentStatus.TRIGGERED);

        clock.advance(FailingProviders.LATELY.plusSeconds(1));
        assertThat(report()).isZero();
        assertThat(told()).containsExactly(IncidentStatus.RESOLVED);

        stored.refused(wanted, "http-401", 3);
        assertThat(report()).isEqualTo(1);
        assertThat(told()).containsExactly(IncidentStatus.RESOLVED, IncidentStatus.TRIGGERED);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_person_has_acknowledged_is_resolved_as_well_and_nothing_else_is(DatabaseKind kind) {
        on(kind);
        stored.refused(wanted, "http-401", 3);
        report();
        database.sql("update incident set status = 'ACKNOWLEDGED' where title = '" + TITLE + "'");
        clock.advance(FailingProviders.LATELY.plusSeconds(1));
        report();
        assertThat(told()).containsExactly(IncidentStatus.RESOLVED);
        assertThat(statuses("t")).containsExactly(IncidentStatus.TRIGGERED);
    }

    @ParameterizedTest
    @EnumSource
    void without_a_service_of_the_administrators_only_the_log_tells(DatabaseKind kind) {
        on(kind);
        stored.refused(wanted, "http-401", 3);
        service = "";
        assertThat(report()).isEqualTo(1);
        assertThat(told()).isEmpty();
    }

    private int report() {
        return database.inTransaction(
                entities -> beans(entities).get(FailingProviders.class).report());
    }

    private List<IncidentStatus> told() {
        return statuses(TITLE);
    }

    private List<IncidentStatus> statuses(String title) {
        return database.inTransaction(entities -> entities.createQuery(
                        "select i.status from Incident i where i.title = :title order by i.id", IncidentStatus.class)
                .setParameter("title", title)
                .getResultList());
    }

    private Beans beans(EntityManager entities) {
        return new Beans()
                .with(entities)
                .with(clock)
                .with(new NoExpress())
                .with(Optional.of(service).filter(name -> !name.isEmpty()));
    }
}

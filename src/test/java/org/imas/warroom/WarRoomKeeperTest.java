package org.imas.warroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.imas.delivery.Delivery;
import org.imas.delivery.DeliveryEnded;
import org.imas.delivery.DeliveryState;
import org.imas.delivery.NoExpress;
import org.imas.incident.Announcement;
import org.imas.incident.Incident;
import org.imas.incident.IncidentAnnounced;
import org.imas.incident.IncidentChanged;
import org.imas.incident.IncidentReport;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Incidents;
import org.imas.incident.Notices;
import org.imas.incident.Origin;
import org.imas.incident.Reports;
import org.imas.incident.Severity;
import org.imas.organization.Person;
import org.imas.organization.Service;
import org.imas.organization.Services;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.platform.Ids;
import org.imas.platform.Json;
import org.imas.provider.Room;
import org.imas.provider.Task;
import org.imas.registry.ConfiguredProvider;
import org.imas.registry.Roster;
import org.imas.testkit.Beans;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.imas.testkit.FiredEvents;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the room of an incident goes along with it, on both databases. */
class WarRoomKeeperTest {

    private static final Databases DATABASES = new Databases();
    private static final Duration ARCHIVE_AFTER = Duration.ofMinutes(30);
    private static final Room ROOM = new Room("C42", "inc-42-redis", "https://rooms.example.org/C42");

    private final TestClock clock = new TestClock();
    private final UUID providerId = Ids.next();
    private TestDatabase database;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private final ConfiguredProvider provider = new ConfiguredProvider() {
        @Override
        public UUID id() {
            return providerId;
        }

        @Override
        public String name() {
            return "Slack";
        }

        @Override
        public String type() {
            return "SLACK";
        }
    };

    /** No provider has a fallback. */
    private final Roster nobody = new Roster() {
        @Override
        public Optional<ConfiguredProvider> byId(UUID id) {
            return Optional.empty();
        }
    };

    private final RoomRules rules = new RoomRules() {
        @Override
        Optional<ConfiguredProvider> provider(Incident incident) {
            return incident.severity() == Severity.SEV1_CRITICAL ? Optional.of(provider) : Optional.empty();
        }

        @Override
        boolean hidden() {
            return true;
        }

        @Override
        Duration archiveAfter() {
            return ARCHIVE_AFTER;
        }
    };

    @ParameterizedTest
    @EnumSource
    void a_grave_incident_wants_one_room_and_a_slight_one_none(DatabaseKind kind) {
        database = DATABASES.of(kind);
        assertThat(tasks(triggered(Severity.SEV1_CRITICAL))).containsExactly(Task.OPEN_ROOM);
        assertThat(tasks(triggered(Severity.SEV4_LOW))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_opened_room_gets_its_people_a_topic_and_the_context_and_the_incident_its_link(DatabaseKind kind) {
        database = DATABASES.of(kind);
        UUID incident = triggered(Severity.SEV1_CRITICAL);
        ended(incident, Task.OPEN_ROOM, DeliveryState.DELIVERED);
        assertThat(tasks(incident)).containsExactly(Task.OPEN_ROOM, Task.INVITE, Task.SET_TOPIC, Task.POST);
        assertThat(incident(incident).warRoomUrl()).contains(ROOM.url());
        changed(incident, IncidentStatus.ACKNOWLEDGED);
        assertThat(tasks(incident)).endsWith(Task.POST).hasSize(5);
    }

    @ParameterizedTest
    @EnumSource
    void an_escalation_is_told_in_the_room_and_a_return_to_triggered_opens_no_second_one(DatabaseKind kind) {
        database = DATABASES.of(kind);
        UUID id = triggered(Severity.SEV1_CRITICAL);
        ended(id, Task.OPEN_ROOM, DeliveryState.DELIVERED);
        with(beans -> beans.get(WarRoomKeeper.class)
                .onAnnounced(new IncidentAnnounced(beans.get(Incidents.class)
                        .announce(
                                beans.get(Incidents.class).existing(id),
                                new Announcement("ESCALATED", "imas", "level 2")))));
        assertThat(deliveries(id)).last().satisfies(post -> {
            assertThat(post.task()).isEqualTo(Task.POST);
            assertThat(post.notice().event()).isEqualTo("ESCALATED");
            assertThat(post.notice().sequence()).isEqualTo(2);
        });
        with(beans -> tell(beans, id, IncidentStatus.TRIGGERED));
        assertThat(tasks(id)).containsOnlyOnce(Task.OPEN_ROOM).endsWith(Task.POST);
    }

    @ParameterizedTest
    @EnumSource
    void a_step_told_twice_as_over_is_followed_once(DatabaseKind kind) {
        database = DATABASES.of(kind);
        UUID incident = triggered(Severity.SEV1_CRITICAL);
        ended(incident, Task.OPEN_ROOM, DeliveryState.DELIVERED);
        ended(incident, Task.OPEN_ROOM, DeliveryState.DELIVERED);
        assertThat(tasks(incident)).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void a_room_that_cannot_be_opened_is_told_in_the_timeline_and_asked_no_more(DatabaseKind kind) {
        database = DATABASES.of(kind);
        UUID incident = triggered(Severity.SEV1_CRITICAL);
        ended(incident, Task.OPEN_ROOM, DeliveryState.REFUSED);
        changed(incident, IncidentStatus.RESOLVED);
        assertThat(tasks(incident)).containsExactly(Task.OPEN_ROOM);
        assertThat(timeline(incident)).contains("WAR_ROOM_FAILED");
    }

    @ParameterizedTest
    @EnumSource
    void the_room_is_archived_some_time_after_the_end_also_when_it_was_opened_after_it(DatabaseKind kind) {
        database = DATABASES.of(kind);
        UUID late = triggered(Severity.SEV1_CRITICAL);
        changed(late, IncidentStatus.RESOLVED);
        ended(late, Task.OPEN_ROOM, DeliveryState.DELIVERED);
        assertThat(deliveries(late))
                .filteredOn(delivery -> delivery.task() == Task.ARCHIVE)
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.nextAttemptAt())
                        .isEqualTo(clock.instant().plus(ARCHIVE_AFTER)));
        ended(late, Task.ARCHIVE, DeliveryState.DELIVERED);
        assertThat(timeline(late)).contains("WAR_ROOM_OPENED", "WAR_ROOM_ARCHIVED");
    }

    @ParameterizedTest
    @EnumSource
    void an_incident_that_is_there_again_keeps_its_room_until_it_is_over_once_more(DatabaseKind kind) {
        database = DATABASES.of(kind);
        UUID incident = triggered(Severity.SEV1_CRITICAL);
        ended(incident, Task.OPEN_ROOM, DeliveryState.DELIVERED);
        changed(incident, IncidentStatus.RESOLVED);
        assertThat(archiving(incident)).containsExactly(DeliveryState.PENDING);
        with(beans -> beans.get(WarRoomKeeper.class).onChanged(reopened(beans, incident)));
        assertThat(archiving(incident)).containsExactly(DeliveryState.EXPIRED);
        assertThat(deliveries(incident)).last().satisfies(post -> {
            assertThat(post.task()).isEqualTo(Task.POST);
            assertThat(post.notice().event()).isEqualTo("REOPENED");
        });
        with(beans -> tell(beans, incident, IncidentStatus.RESOLVED));
        assertThat(archiving(incident)).containsExactly(DeliveryState.EXPIRED, DeliveryState.PENDING);
    }

    private List<DeliveryState> archiving(UUID incident) {
        return deliveries(incident).stream()
                .filter(delivery -> delivery.task() == Task.ARCHIVE)
                .map(Delivery::state)
                .toList();
    }

    private IncidentChanged reopened(Beans beans, UUID id) {
        Incident incident = beans.get(Incidents.class).existing(id);
        return new IncidentChanged(
                incident,
                IncidentStatus.TRIGGERED,
                incident.changes(),
                clock.instant(),
                "test",
                IncidentChanged.REOPENED);
    }

    private UUID triggered(Severity severity) {
        String mark = Ids.next().toString();
        UUID incident = database.inTransaction(entities -> {
            Beans beans = beans(entities);
            Person.View ada = beans.get(org.imas.organization.People.class)
                    .add(new Person.Draft("Ada " + mark, "ada@example.org", null, null, null, null));
            beans.get(Teams.class)
                    .add(new Team.Draft("Data " + mark, null, List.of(ada.id().toString())));
            beans.get(Services.class).add(new Service.Draft("redis " + mark, "Data " + mark, null, null));
            IncidentReport report = IncidentReport.of("Redis down", "redis " + mark, severity);
            Reports reports = beans.get(Reports.class);
            return reports.take(reports.checked(report, new Origin("test", null)))
                    .incident()
                    .id();
        });
        with(beans -> tell(beans, incident, IncidentStatus.TRIGGERED));
        return incident;
    }

    /** There is no container that brings the event of the change to its observer, so the test does. */
    private void changed(UUID incident, IncidentStatus status) {
        with(beans -> {
            beans.get(Incidents.class).move(incident, status, "test");
            tell(beans, incident, status);
        });
    }

    private void tell(Beans beans, UUID incident, IncidentStatus status) {
        beans.get(WarRoomKeeper.class).onChanged(change(beans, incident, status));
    }

    private IncidentChanged change(Beans beans, UUID id, IncidentStatus status) {
        Incident incident = beans.get(Incidents.class).existing(id);
        return new IncidentChanged(incident, status, incident.changes(), clock.instant(), "test");
    }

    private void ended(UUID incident, Task task, DeliveryState state) {
        with(beans -> {
            var notice = beans.get(Notices.class).of(change(beans, incident, IncidentStatus.TRIGGERED));
            String remote = state == DeliveryState.DELIVERED ? Json.CAMEL.write(ROOM) : null;
            beans.get(WarRoomKeeper.class)
                    .onEnded(new DeliveryEnded(Ids.next(), providerId, task, notice, state, remote));
        });
    }

    private void with(Consumer<Beans> work) {
        database.transact(entities -> work.accept(beans(entities)));
    }

    private Beans beans(jakarta.persistence.EntityManager entities) {
        return new Beans()
                .with(entities)
                .with(clock)
                .with(rules)
                .with(nobody)
                .with(new NoExpress())
                .with(new FiredEvents<>())
                .with("https://hub.example.org/incidents/{id}");
    }

    private Incident incident(UUID id) {
        return database.inTransaction(entities -> entities.find(Incident.class, id));
    }

    private List<Delivery> deliveries(UUID incident) {
        return database.inTransaction(entities -> entities.createQuery(
                        "select d from Delivery d where d.incidentId = :incident order by d.id", Delivery.class)
                .setParameter("incident", incident)
                .getResultList());
    }

    private List<Task> tasks(UUID incident) {
        return deliveries(incident).stream().map(Delivery::task).toList();
    }

    private List<String> timeline(UUID incident) {
        return database.inTransaction(entities -> entities.createQuery(
                        "select t.kind from TimelineEntry t where t.incidentId = :incident order by t.id", String.class)
                .setParameter("incident", incident)
                .getResultList());
    }
}

package org.imas.warroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.imas.delivery.Delivery;
import org.imas.delivery.DeliveryEnded;
import org.imas.delivery.DeliveryState;
import org.imas.delivery.NoExpress;
import org.imas.incident.Incident;
import org.imas.incident.IncidentChanged;
import org.imas.incident.IncidentReport;
import org.imas.incident.IncidentStatus;
import org.imas.incident.Incidents;
import org.imas.incident.Notices;
import org.imas.incident.Origin;
import org.imas.incident.Reports;
import org.imas.incident.Severity;
import org.imas.incident.TimelineEntry;
import org.imas.organization.Service;
import org.imas.organization.Services;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.platform.Ids;
import org.imas.platform.Json;
import org.imas.platform.Refusal;
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

/** A room because a person wants one, on both databases. */
class IncidentRoomsTest {

    private static final Databases DATABASES = new Databases();
    private static final Room ROOM = new Room("C7", "inc-7-redis", "https://rooms.example.org/C7");

    private final TestClock clock = new TestClock();
    private final UUID providerId = Ids.next();
    private Optional<ConfiguredProvider> giving = Optional.of(new ConfiguredProvider() {
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
    });
    private TestDatabase database;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    /** Nothing gets a room by itself. */
    private final RoomRules rules = new RoomRules() {
        @Override
        Optional<ConfiguredProvider> provider(Incident incident) {
            return Optional.empty();
        }

        @Override
        Optional<ConfiguredProvider> givingTo(Incident incident) {
            return giving;
        }

        @Override
        boolean hidden() {
            return false;
        }
    };

    private final Roster nobody = new Roster() {
        @Override
        public Optional<ConfiguredProvider> byId(UUID id) {
            return Optional.empty();
        }
    };

    @ParameterizedTest
    @EnumSource
    void a_person_gets_a_room_for_a_slight_incident_and_the_timeline_says_who_wanted_it(DatabaseKind kind) {
        UUID incident = triggered(kind);
        RoomView room = with(beans -> beans.get(IncidentRooms.class).open(incident, "user:ada"));
        assertThat(room).isEqualTo(new RoomView("Slack", "SLACK", WarRoom.State.OPENING, null, null));
        assertThat(deliveries(incident)).extracting(Delivery::task).containsExactly(Task.OPEN_ROOM);
        assertThat(deliveries(incident).get(0).notice().event()).isEqualTo("TRIGGERED");
        assertThat(story(incident)).first().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("WAR_ROOM_WANTED");
            assertThat(entry.actor()).isEqualTo("user:ada");
            assertThat(entry.note()).isEqualTo("Slack");
        });
    }

    @ParameterizedTest
    @EnumSource
    void who_asks_twice_gets_the_room_that_is_on_its_way_or_there(DatabaseKind kind) {
        UUID incident = triggered(kind);
        open(incident);
        assertThat(open(incident).state()).isEqualTo(WarRoom.State.OPENING);
        ended(incident, DeliveryState.DELIVERED);
        assertThat(open(incident))
                .isEqualTo(new RoomView("Slack", "SLACK", WarRoom.State.OPEN, ROOM.name(), ROOM.url()));
        assertThat(deliveries(incident)).extracting(Delivery::task).containsOnlyOnce(Task.OPEN_ROOM);
    }

    @ParameterizedTest
    @EnumSource
    void where_one_failed_another_is_opened_in_its_place(DatabaseKind kind) {
        UUID incident = triggered(kind);
        open(incident);
        ended(incident, DeliveryState.REFUSED);
        assertThat(room(incident).state()).isEqualTo(WarRoom.State.FAILED);
        assertThat(open(incident).state()).isEqualTo(WarRoom.State.OPENING);
        ended(incident, DeliveryState.DELIVERED);
        assertThat(room(incident).url()).isEqualTo(ROOM.url());
    }

    @ParameterizedTest
    @EnumSource
    void no_room_is_opened_for_what_is_over_or_where_nobody_gives_rooms(DatabaseKind kind) {
        UUID incident = triggered(kind);
        giving = Optional.empty();
        assertThatThrownBy(() -> open(incident))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().type()).endsWith("no-room-provider"));
        with(beans -> beans.get(Incidents.class).move(incident, IncidentStatus.RESOLVED, "test"));
        assertThatThrownBy(() -> open(incident))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().type()).endsWith("incident-over"));
        Optional<RoomView> room = with(beans -> beans.get(IncidentRooms.class).of(incident));
        assertThat(room).isEmpty();
    }

    private RoomView open(UUID incident) {
        return with(beans -> beans.get(IncidentRooms.class).open(incident, "user:ada"));
    }

    private RoomView room(UUID incident) {
        return with(beans -> beans.get(IncidentRooms.class).of(incident)).orElseThrow();
    }

    private UUID triggered(DatabaseKind kind) {
        database = DATABASES.of(kind);
        String mark = Ids.next().toString();
        return with(beans -> {
            beans.get(Teams.class).add(Team.Draft.of("Data " + mark, null));
            beans.get(Services.class).add(new Service.Draft("redis " + mark, "Data " + mark, null, null));
            Reports reports = beans.get(Reports.class);
            IncidentReport report = IncidentReport.of("Redis is slow", "redis " + mark, Severity.SEV4_LOW);
            return reports.take(reports.checked(report, new Origin("test", null)))
                    .incident()
                    .id();
        });
    }

    private void ended(UUID id, DeliveryState state) {
        with(beans -> {
            Incident incident = beans.get(Incidents.class).existing(id);
            var notice = beans.get(Notices.class)
                    .of(new IncidentChanged(incident, incident.status(), incident.changes(), clock.instant(), "test"));
            String remote = state == DeliveryState.DELIVERED ? Json.CAMEL.write(ROOM) : null;
            beans.get(WarRoomKeeper.class)
                    .onEnded(new DeliveryEnded(Ids.next(), providerId, Task.OPEN_ROOM, notice, state, remote));
            return id;
        });
    }

    private List<Delivery> deliveries(UUID incident) {
        return database.inTransaction(entities -> entities.createQuery(
                        "select d from Delivery d where d.incidentId = :incident order by d.id", Delivery.class)
                .setParameter("incident", incident)
                .getResultList());
    }

    private List<TimelineEntry.View> story(UUID incident) {
        return with(beans -> beans.get(Incidents.class).story(incident, 10, null)).items().stream()
                .map(TimelineEntry.View.class::cast)
                .toList();
    }

    private <T> T with(Function<Beans, T> work) {
        return database.inTransaction(entities -> work.apply(new Beans()
                .with(entities)
                .with(clock)
                .with(rules)
                .with(nobody)
                .with(new NoExpress())
                .with(new FiredEvents<>())
                .with("https://hub.example.org/incidents/{id}")));
    }
}

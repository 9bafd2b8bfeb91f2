package org.imas.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.imas.oncall.ScheduleDraft.LayerDraft;
import org.imas.oncall.ScheduleDraft.LevelDraft;
import org.imas.organization.OnCallShift;
import org.imas.organization.OnCallShifts;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.testkit.Beans;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;
import org.jspecify.annotations.Nullable;

/** A team with three people and a clock, in a database where other tests have theirs. */
final class OnCallWorld {

    static final String URL = "https://hub.example.org";

    final TestClock clock = new TestClock();
    final UUID team;
    final UUID ada;
    final UUID bob;
    final UUID eve;

    private final TestDatabase database;

    OnCallWorld(TestDatabase database) {
        this.database = database;
        team = in(b -> b.get(Teams.class).add(Team.Draft.of("Team " + UUID.randomUUID(), null)))
                .id();
        ada = person("Ada");
        bob = person("Bob");
        eve = person("Eve");
    }

    private UUID person(String name) {
        return in(b -> b.get(People.class).add(new Person.Draft(name, null, null, null, null, null)))
                .id();
    }

    <T> T in(Function<Beans, T> work) {
        return database.inTransaction(
                em -> work.apply(new Beans().with(em).with(clock).with(URL)));
    }

    void run(Consumer<Beans> work) {
        in(beans -> {
            work.accept(beans);
            return beans;
        });
    }

    Problem refusal(Consumer<Beans> work) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> run(work));
        return Objects.requireNonNull(refusal).problem();
    }

    void at(String time) {
        Duration ahead = Duration.between(clock.instant(), Instant.parse(time));
        assertThat(ahead).as("the clock only goes on").isPositive();
        clock.advance(ahead);
    }

    /** Ada and Bob in turns of a week, from Monday 2026-02-02 at nine in Paris. */
    LayerDraft weekly() {
        return weekly(List.of(ada.toString(), bob.toString()), "Europe/Paris");
    }

    static LayerDraft weekly(List<String> people, @Nullable String zone) {
        return new LayerDraft("weeks", people, "2026-02-02", "09:00", 1, ShiftUnit.WEEKS, null, zone, null);
    }

    static ScheduleDraft first(LayerDraft... layers) {
        return new ScheduleDraft(List.of(new LevelDraft(1, List.of(layers))));
    }

    Schedules.Saved save(ScheduleDraft schedule) {
        return in(b -> b.get(Schedules.class).replace(team, schedule));
    }

    OnCallOverride.Draft override(UUID person, String from, String to) {
        return new OnCallOverride.Draft(
                team.toString(), person.toString(), Instant.parse(from), Instant.parse(to), null, "dentist");
    }

    OnCallOverride.View add(OnCallOverride.Draft override) {
        return in(b -> b.get(OnCallOverrides.class).add(override, "token:ops"));
    }

    void shift(UUID person, String from, String to) {
        run(b -> b.get(OnCallShifts.class)
                .add(new OnCallShift.Draft(
                        team.toString(), person.toString(), Instant.parse(from), Instant.parse(to), null)));
    }

    /** Who is on call now. */
    List<UUID> now() {
        return on(clock.instant());
    }

    List<UUID> on(Instant at) {
        return duties(at).stream().map(duty -> duty.person().id()).toList();
    }

    List<Duty> duties(Instant at) {
        return in(b -> b.get(OnCall.class).onCall(b.get(Teams.class).byId(team).orElseThrow(), at));
    }
}

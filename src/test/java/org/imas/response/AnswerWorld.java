package org.imas.response;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.imas.delivery.StoredDeliveries;
import org.imas.delivery.StoredDeliveries.Wanted;
import org.imas.incident.IncidentStatus;
import org.imas.incident.IncidentView;
import org.imas.incident.Incidents;
import org.imas.incident.TimelineEntry;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.platform.Ids;
import org.imas.provider.Action;
import org.imas.provider.Task;
import org.imas.registry.ActionLinks;
import org.imas.registry.ActionToken;
import org.imas.testkit.Beans;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;

/** An incident that was told of, and those who answer. */
final class AnswerWorld {

    final TestClock clock = new TestClock();
    final UUID provider = Ids.next();
    final UUID incident;
    private final TestDatabase database;
    private final StoredDeliveries deliveries;

    AnswerWorld(TestDatabase database) {
        this.database = database;
        this.deliveries = new StoredDeliveries(database, clock);
        database.sql("delete from answer");
        database.sql("delete from person");
        incident = deliveries.incident("TRIGGERED");
    }

    <T> T in(Function<Beans, T> work) {
        return database.inTransaction(
                entities -> work.apply(new Beans().with(entities).with(clock)));
    }

    UUID told(String target) {
        return deliveries.delivered(new Wanted(provider, incident, target, Task.NOTIFY));
    }

    ActionToken token(UUID delivery, Action action) {
        return new ActionToken(delivery, action, clock.instant().plusSeconds(3600));
    }

    Person.View person(String name, String email, String slackId) {
        return in(beans -> beans.get(People.class).add(new Person.Draft(name, email, null, slackId, null, null)));
    }

    Standing look(ActionToken token) {
        Optional<Standing> found = in(beans -> beans.get(LinkUse.class).look(token));
        return found.orElseThrow();
    }

    /** Looks, and just before the incident is read, that happens. */
    Standing lookWhile(ActionToken token, Runnable meanwhile) {
        Incidents late = new Incidents() {
            @Override
            public IncidentView one(UUID id) {
                meanwhile.run();
                return in(beans -> beans.get(Incidents.class).one(id));
            }

            @Override
            public List<TimelineEntry.View> timeline(UUID id, List<String> kinds) {
                return in(beans -> beans.get(Incidents.class).timeline(id, kinds));
            }
        };
        Optional<Standing> found =
                in(beans -> beans.with(late).get(LinkUse.class).look(token));
        return found.orElseThrow();
    }

    /** As in the container, where each try is a transaction of its own. */
    Standing act(ActionToken token) {
        Answers eachInItsOwn = new Answers() {
            @Override
            Standing act(Deed deed) {
                return in(beans -> beans.get(Answers.class).act(deed));
            }
        };
        Optional<Standing> done =
                in(beans -> beans.with(eachInItsOwn).get(LinkUse.class).act(token));
        return done.orElseThrow();
    }

    void move(IncidentStatus status) {
        in(beans -> beans.get(Incidents.class).move(incident, status, "token:ops"));
    }

    IncidentStatus status() {
        return in(beans -> beans.get(Incidents.class).one(incident)).status();
    }

    /** Who did it, and through what. */
    List<String> timeline(String kind) {
        return in(beans -> beans.get(Incidents.class).timeline(incident, List.of(kind))).stream()
                .map(entry -> entry.actor() + " " + entry.note())
                .toList();
    }

    List<UUID> due() {
        return in(beans -> beans.get(AnswerRows.class).due(clock.instant(), 100));
    }

    void work(UUID answer) {
        in(beans -> {
            beans.get(Answers.class).work(answer);
            return answer;
        });
    }

    /** Whether it was the last time, where it could not be done. */
    boolean failed(UUID answer, String why) {
        Optional<AnswerFailures.Failed> failed = in(beans ->
                beans.with(Duration.ofMinutes(30)).get(AnswerFailures.class).failed(answer, why));
        return failed.orElseThrow().givenUp();
    }

    /** A press by that person, as it is stored. */
    SlackPresses.Pressed press(ActionToken token, String user, UUID provider) {
        ActionLinks links = new ActionLinks() {
            @Override
            public Optional<ActionToken> read(String text) {
                return text.equals("t") ? Optional.of(token) : Optional.empty();
            }
        };
        SlackPress press = new SlackPress("t", user, user.toLowerCase(Locale.ROOT), "");
        return in(beans -> beans.with(links).get(SlackPresses.class).store(press, Set.of(provider)));
    }

    void sql(String statement) {
        database.sql(statement);
    }
}

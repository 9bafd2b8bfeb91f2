package org.imas.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Tracing;
import org.jspecify.annotations.Nullable;

/**
 * Takes reports in, one or several in a transaction: what it commits is each incident together with everything that was
 * decided to be sent.
 */
@ApplicationScoped
public class Reports {

    private static final int KEY_LENGTH = 255;

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private ReportChecks checks;

    @Inject
    private Incidents incidents;

    @Inject
    private Recurrences recurrences;

    @Inject
    private Event<IncidentChanged> changed;

    @Inject
    private Tracing tracing;

    @Inject
    private Clock clock;

    /** Looks at what a report says; nothing of that is in the database. */
    public Submission checked(IncidentReport report, Origin origin) {
        checks.wellFormed(report);
        String key = origin.idempotencyKey();
        if (key != null && (key.isBlank() || key.length() > KEY_LENGTH)) {
            throw new Refusal(Problem.invalid("Idempotency-Key", "must have 1 to " + KEY_LENGTH + " characters"));
        }
        return new Submission(report, origin, tracing.now()); // whoever commits it may be another thread
    }

    /** The incident that a report would make, of which nothing is stored; refused like a real one. */
    @Transactional
    public Incident imagined(IncidentReport report, String actor) {
        checks.wellFormed(report);
        return Incident.reported(report, checks.find(report), actor, clock.instant());
    }

    /** Takes one, in the caller's transaction if there is any. */
    @Transactional
    public Reported take(Submission submission) {
        Reported reported =
                together(List.of(submission), new ArrayList<>()).get(0).get();
        database.flush();
        return reported;
    }

    /** Takes several that do not know each other; each answer gives what became of its report, or throws its refusal. */
    @Transactional
    public List<Supplier<Reported>> takeAll(List<Submission> submissions) {
        database.setFlushMode(FlushModeType.COMMIT); // nothing asked for here depends on what is written here
        List<Supplier<Reported>> answers = together(submissions, new ArrayList<>());
        database.flush();
        return answers;
    }

    private List<Supplier<Reported>> together(List<Submission> submissions, List<Supplier<Reported>> answers) {
        Map<String, Incident> fresh = new HashMap<>();
        for (Submission submission : submissions) {
            Supplier<Reported> answer;
            try {
                Reported reported = take(submission, fresh);
                answer = () -> reported;
            } catch (Refusal refusal) { // thrown before anything of it was written
                answer = () -> {
                    throw refusal;
                };
            }
            answers.add(answer);
        }
        return answers;
    }

    /** @param fresh the incidents of this transaction by their keys, as no query finds them yet */
    private Reported take(Submission submission, Map<String, Incident> fresh) {
        IncidentReport report = submission.report();
        Origin origin = submission.origin();
        Concerned concerned = checks.find(report);
        Optional<IncidentView> repeated = repeated(submission, fresh);
        if (repeated.isPresent()) {
            return new Reported(repeated.get(), Reported.How.REPEATED);
        }
        Taken taken = found(submission, concerned, fresh);
        String openKey = Incident.openKey(concerned.service(), report.dedupKey());
        if (openKey != null && taken.how() != Reported.How.JOINED) {
            fresh.put(openKey, taken.incident());
        }
        if (origin.idempotencyKey() != null) {
            database.persist(IdempotencyKey.of(origin, report, taken.incident().id(), clock.instant()));
            fresh.put(idempotency(origin), taken.incident());
        }
        return new Reported(taken.incident().view(), taken.how());
    }

    private record Taken(Incident incident, Reported.How how) {}

    private Taken found(Submission submission, Concerned concerned, Map<String, Incident> fresh) {
        IncidentReport report = submission.report();
        String actor = submission.origin().actor();
        String openKey = Incident.openKey(concerned.service(), report.dedupKey());
        Instant now = clock.instant();
        Incident made = openKey == null ? null : fresh.get(openKey);
        if (made != null) {
            made.seenAgain(now);
            return new Taken(made, Reported.How.JOINED);
        }
        Optional<Incident> open = open(openKey);
        open.ifPresent(incident -> recurrences.count(incident, now));
        return open.map(incident -> new Taken(incident, Reported.How.JOINED))
                .or(() -> Optional.ofNullable(report.dedupKey())
                        .flatMap(key -> recurrences.resolvedLately(concerned.service(), key, now))
                        .map(incident -> reopen(incident, actor)))
                .orElseGet(() -> new Taken(trigger(submission, concerned), Reported.How.CREATED));
    }

    private Taken reopen(Incident incident, String actor) {
        Instant now = clock.instant();
        incident.reopen(now);
        database.persist(TimelineEntry.of(incident, IncidentChanged.REOPENED, actor, "Reported again", now));
        changed.fire(new IncidentChanged(
                incident, incident.status(), incident.changes(), now, actor, IncidentChanged.REOPENED));
        return new Taken(incident, Reported.How.REOPENED);
    }

    private Incident trigger(Submission submission, Concerned concerned) {
        Instant now = clock.instant();
        String actor = submission.origin().actor();
        Incident incident = Incident.reported(submission.report(), concerned, actor, now);
        incident.cameIn(submission.traceparent());
        database.persist(incident);
        database.persist(TimelineEntry.of(incident, IncidentStatus.TRIGGERED.name(), actor, "", now));
        changed.fire(new IncidentChanged(incident, IncidentStatus.TRIGGERED, incident.changes(), now, actor));
        return incident;
    }

    private Optional<IncidentView> repeated(Submission submission, Map<String, Incident> fresh) {
        Origin origin = submission.origin();
        if (origin.idempotencyKey() == null) {
            return Optional.empty();
        }
        if (fresh.containsKey(idempotency(origin))) {
            throw new SharedKeyException();
        }
        return database.createQuery(
                        "select k from IdempotencyKey k where k.caller = :caller and k.key = :key",
                        IdempotencyKey.class)
                .setParameter("caller", origin.actor())
                .setParameter("key", origin.idempotencyKey())
                .getResultStream()
                .findFirst()
                .map(key -> matching(key, submission.report()));
    }

    private IncidentView matching(IdempotencyKey key, IncidentReport report) {
        if (!key.standsFor(report)) {
            throw new Refusal(Problem.of(
                    "idempotency-key-reused", 422, "This key was used before", "It was sent with another report"));
        }
        return incidents.existing(key.incidentId()).view();
    }

    private Optional<Incident> open(@Nullable String openKey) {
        return openKey == null
                ? Optional.empty()
                : database.createQuery("select i from Incident i where i.openKey = :key", Incident.class)
                        .setParameter("key", openKey)
                        .getResultStream()
                        .findFirst();
    }

    private static String idempotency(Origin origin) {
        return origin.actor() + "\n" + origin.idempotencyKey();
    }

    /** Two requests with one key came at the same instant: they must be looked at one after the other. */
    private static final class SharedKeyException extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}

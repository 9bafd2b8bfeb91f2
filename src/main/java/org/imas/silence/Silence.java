package org.imas.silence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Audited;
import org.imas.platform.CalendarTime;
import org.imas.platform.Ids;
import org.imas.platform.PartOfConfiguration;
import org.imas.platform.PlainLine;
import org.imas.platform.Required;
import org.jspecify.annotations.Nullable;

/** What is held back once: from its beginning until, but not at, its end. */
@PartOfConfiguration
@Audited
@Entity
@Table(name = "silence")
public class Silence {

    @Id
    private UUID id;

    private String matchers;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "include_sev1")
    private boolean includeSev1;

    private String reason;
    private String author;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private int version;

    protected Silence() {}

    /** How far it is. */
    public enum State {
        PENDING,
        ACTIVE,
        OVER
    }

    /**
     * What someone wants held back.
     *
     * @param matchers all must match
     * @param all true where that may be everything
     * @param from now when absent
     * @param to after {@code from} and in the future, at most a year after {@code from}
     * @param includeSev1 true where SEV1_CRITICAL is held as well
     */
    public record Draft(
            @Nullable List<Matcher> matchers,
            @Nullable Boolean all,
            @CalendarTime @Nullable Instant from,
            @Required @CalendarTime @Nullable Instant to,
            @Required @PlainLine(max = 500) @Nullable String reason,
            @Nullable Boolean includeSev1) {

        Matchers.Wanted wanted() {
            return new Matchers.Wanted(matchers, Boolean.TRUE.equals(all), Boolean.TRUE.equals(includeSev1));
        }
    }

    /** A silence as REST and pages show it. */
    public record View(
            UUID id,
            State state,
            List<Matcher> matchers,
            Instant from,
            Instant to,
            boolean includeSev1,
            String reason,
            String author,
            Instant createdAt) {}

    static Silence begun(Draft draft, Matchers matchers, String author, Instant now) {
        Silence silence = new Silence();
        silence.id = Ids.next();
        silence.author = author;
        silence.createdAt = now;
        silence.startsAt = micros(draft.from() == null ? now : draft.from());
        silence.change(draft, matchers);
        return silence;
    }

    /** Its beginning stays unless another one is given. */
    void change(Draft draft, Matchers checked) {
        matchers = checked.stored();
        if (draft.from() != null) {
            startsAt = micros(draft.from());
        }
        endsAt = micros(Objects.requireNonNull(draft.to()));
        includeSev1 = Boolean.TRUE.equals(draft.includeSev1());
        reason = Objects.requireNonNull(draft.reason()).strip();
    }

    /** Ends it now; one that has not begun never will. */
    void expire(Instant now) {
        endsAt = micros(now);
        if (startsAt.isAfter(endsAt)) {
            startsAt = endsAt;
        }
    }

    State state(Instant now) {
        if (!endsAt.isAfter(now)) {
            return State.OVER;
        }
        return startsAt.isAfter(now) ? State.PENDING : State.ACTIVE;
    }

    Standing standing() {
        Instant from = startsAt;
        Instant to = endsAt;
        return new Standing(
                Hold.Kind.SILENCE,
                id,
                new Standing.Scope(Matchers.read(matchers), includeSev1, reason),
                at -> from.isAfter(at) || !to.isAfter(at) ? Optional.empty() : Optional.of(to));
    }

    UUID id() {
        return id;
    }

    String reason() {
        return reason;
    }

    Instant from() {
        return startsAt;
    }

    View view(Instant now) {
        return new View(
                id, state(now), Matchers.given(matchers), startsAt, endsAt, includeSev1, reason, author, createdAt);
    }

    /** As the databases keep it. */
    private static Instant micros(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}

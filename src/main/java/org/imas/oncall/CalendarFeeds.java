package org.imas.oncall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.oncall.CalendarFeed.Owner;
import org.imas.organization.Person;
import org.imas.organization.Team;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Rows;
import org.imas.platform.SecretText;
import org.imas.platform.Selection;

/** The calendar feeds in the database, at most one of each person and of each team. */
@ApplicationScoped
@Transactional
public class CalendarFeeds {

    private static final String PREFIX = "imascal_";
    private static final Pattern SECRET = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "imas.public-url")
    private String publicUrl;

    /**
     * A feed just opened.
     *
     * @param url shown only now; whoever has it can read the calendar
     */
    public record Opened(UUID id, String url) {}

    public Owner person(UUID id) {
        return new Owner(rows.existing(Person.class, id), null);
    }

    public Owner team(UUID id) {
        return new Owner(null, rows.existing(Team.class, id));
    }

    public Opened open(Owner owner, String author) {
        if (find(owner).isPresent()) {
            throw new Refusal(Problem.conflict(
                    "already-exists", "There is a calendar feed already; remove it first, and its URL stops working"));
        }
        String secret = SecretText.fresh(PREFIX);
        CalendarFeed feed = CalendarFeed.of(owner, secret, new CalendarFeed.Author(author, clock.instant()));
        rows.add(feed);
        return new Opened(feed.id(), publicUrl + "/api/v1/calendars/" + secret + ".ics");
    }

    /** Closes what is open, if anything is, so that its URL stops working, and opens another. */
    public Opened renew(Owner owner, String author) {
        find(owner).ifPresent(feed -> rows.remove(CalendarFeed.class, feed.id()));
        return open(owner, author);
    }

    CalendarFeed.View of(Owner owner) {
        return existing(owner).view();
    }

    /** Absent where none is open. */
    public Optional<CalendarFeed.View> opened(Owner owner) {
        return find(owner).map(CalendarFeed::view);
    }

    public void close(Owner owner) {
        rows.remove(CalendarFeed.class, existing(owner).id());
    }

    private CalendarFeed existing(Owner owner) {
        return find(owner)
                .orElseThrow(() -> new Refusal(Problem.of(
                        "not-found", 404, "There is no such calendar feed", "None was opened, or it was removed")));
    }

    private Optional<CalendarFeed> find(Owner owner) {
        return first(owner.feeds());
    }

    /** The feed that this secret opens. */
    Optional<CalendarFeed> openedBy(String secret) {
        return SECRET.matcher(secret).matches()
                ? first(Selection.of(1, null).where("hash", SecretText.hash(secret)))
                : Optional.empty();
    }

    private Optional<CalendarFeed> first(Selection wanted) {
        List<CalendarFeed> found = rows.find(CalendarFeed.class, wanted);
        return found.stream().findFirst();
    }
}

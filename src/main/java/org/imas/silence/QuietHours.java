package org.imas.silence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.incident.Severity;
import org.imas.organization.Person;
import org.imas.platform.Generation;
import org.imas.platform.Page;
import org.imas.platform.Remembered;
import org.imas.platform.Rows;
import org.imas.platform.Selection;
import org.jspecify.annotations.Nullable;

/** The quiet hours of people and teams in the database. */
@ApplicationScoped
public class QuietHours {

    private static final int MOST = 100_000;

    @Inject
    private Rows rows;

    @Inject
    private QuietDrafts drafts;

    @Inject
    private Clock clock;

    @Inject
    private Generation generation;

    private final Remembered<List<QuietTime.Wish>> all = new Remembered<>(
            () -> generation,
            () -> rows.find(QuietTime.class, Selection.of(MOST, null)).stream()
                    .flatMap(quiet -> Legible.of(quiet.id(), quiet::wish))
                    .toList());

    /** Until when a person or a team is to be left alone at that time by incidents of that severity, if it is. */
    public Optional<Instant> until(UUID personOrTeam, Severity severity, Instant at) {
        return all.current().stream()
                .filter(wish ->
                        wish.owner().equals(personOrTeam) && wish.severities().contains(severity))
                .flatMap(wish -> wish.hours().until(at).stream())
                .max(Comparator.naturalOrder());
    }

    /** Those people who have any. */
    @Transactional
    public List<Person> people() {
        return all.current().stream()
                .flatMap(wish -> Optional.ofNullable(wish.person()).stream())
                .distinct()
                .toList();
    }

    @Transactional
    public Page list(Selection wanted) {
        return Page.of(rows.find(QuietTime.class, wanted), wanted.limit(), QuietTime::id, QuietTime::view);
    }

    @Transactional
    public QuietTime.View one(UUID id) {
        return rows.existing(QuietTime.class, id).view();
    }

    @Transactional
    public QuietTime.View add(QuietTime.@Nullable Draft draft) {
        QuietDrafts.Checked checked = drafts.check(draft);
        QuietTime quiet = QuietTime.wished(clock.instant());
        quiet.change(checked);
        rows.add(quiet);
        return quiet.view();
    }

    @Transactional
    public QuietTime.View change(UUID id, QuietTime.@Nullable Draft draft) {
        QuietTime quiet = rows.existing(QuietTime.class, id);
        quiet.change(drafts.check(draft));
        rows.written();
        return quiet.view();
    }

    @Transactional
    public void remove(UUID id) {
        rows.remove(QuietTime.class, id);
    }
}

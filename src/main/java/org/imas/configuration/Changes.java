package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imas.configuration.Plan.Change;
import org.imas.configuration.Plan.Field;
import org.imas.configuration.Plan.Kind;
import org.imas.platform.Generation;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;

/** Writes a document in the present transaction, and tells what is another afterwards. */
@ApplicationScoped
public class Changes {

    @Inject
    private Sections sections;

    @Inject
    private Generation generation;

    Plan make(Wanted wanted) {
        generation.held();
        Snapshot before = sections.snapshot();
        if (wanted.fingerprint() != null && !wanted.fingerprint().equals(before.fingerprint())) {
            throw new Refusal(Problem.conflict(
                    "changed-meanwhile", "The configuration was changed since the plan was made; make another plan"));
        }
        int left = write(wanted, before);
        generation.again();
        return compared(before, sections.snapshot(), new Told(wanted.prune(), left));
    }

    /** What the plan says besides. */
    private record Told(boolean prune, int unnamed) {

        int left() {
            return prune ? 0 : unnamed;
        }
    }

    private int write(Wanted wanted, Snapshot before) {
        List<Work<?>> base = works(sections.referredTo(), wanted, before);
        List<Work<?>> leaves = works(sections.referring(), wanted, before);
        reversed(leaves).forEach(Work::prune);
        List<Work<?>> all = new ArrayList<>(base);
        all.addAll(leaves);
        all.forEach(work -> {
            work.write();
            generation.again();
            work.complete();
            generation.again();
        });
        reversed(base).forEach(Work::prune);
        return all.stream().mapToInt(Work::unnamed).sum();
    }

    private static List<Work<?>> works(List<Section<?>> kinds, Wanted wanted, Snapshot before) {
        List<Work<?>> works = new ArrayList<>();
        kinds.forEach(section -> works.add(Work.of(section, wanted, before)));
        return works;
    }

    private static List<Work<?>> reversed(List<Work<?>> works) {
        List<Work<?>> reversed = new ArrayList<>(works);
        java.util.Collections.reverse(reversed);
        return reversed;
    }

    private static Plan compared(Snapshot before, Snapshot after, Told told) {
        List<Change> changes = new ArrayList<>();
        int things = 0;
        for (String section : after.sections().keySet()) {
            things += after.of(section).size();
            changes.addAll(of(section, before.of(section), after.of(section)));
        }
        Map<Kind, Long> counts = changes.stream().collect(Collectors.groupingBy(Change::kind, Collectors.counting()));
        int created = counts.getOrDefault(Kind.CREATED, 0L).intValue();
        int changed = counts.getOrDefault(Kind.CHANGED, 0L).intValue();
        int removed = counts.getOrDefault(Kind.REMOVED, 0L).intValue();
        return new Plan(
                before.fingerprint(),
                told.prune(),
                created,
                changed,
                removed,
                things - created - changed,
                told.left(),
                changes);
    }

    private static List<Change> of(String section, List<Stored> before, List<Stored> after) {
        Map<UUID, Stored> old = before.stream().collect(Collectors.toMap(Stored::id, Function.identity()));
        Map<UUID, String> kept = after.stream().collect(Collectors.toMap(Stored::id, Stored::key));
        Map<String, Stored> replaced = before.stream()
                .filter(was -> !kept.containsKey(was.id()))
                .collect(Collectors.toMap(Stored::key, Function.identity(), (one, other) -> one));
        List<Change> changes = new ArrayList<>();
        for (Stored now : after) {
            Stored was = old.getOrDefault(now.id(), replaced.get(now.key()));
            if (was != null) {
                old.remove(was.id());
            }
            List<Field> fields = Difference.between(was, now);
            if (!fields.isEmpty()) {
                changes.add(new Change(section, now.key(), was == null ? Kind.CREATED : Kind.CHANGED, fields));
            }
        }
        before.stream()
                .filter(was -> old.containsKey(was.id()))
                .forEach(gone -> changes.add(new Change(section, gone.key(), Kind.REMOVED, List.of())));
        return changes;
    }
}

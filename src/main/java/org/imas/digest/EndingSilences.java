package org.imas.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imas.delivery.HeldBy;
import org.imas.delivery.HeldDeliveries;
import org.imas.organization.Team;
import org.imas.silence.Silence;
import org.imas.silence.SilenceEnds;

/** Tells the teams whose incidents a silence holds, once, that it ends soon and what will come out then. */
@ApplicationScoped
@Transactional
public class EndingSilences {

    @Inject
    private SilenceEnds ends;

    @Inject
    private HeldDeliveries held;

    @Inject
    private Entries entries;

    @Inject
    private EndingNotices notices;

    /** Answers how many notices were promised; none while it holds nothing, or where another node tells of it. */
    public int tell(Silence.View silence) {
        Map<UUID, Entry> incidents = entries.of(held.heldBy(HeldBy.Kind.SILENCE, silence.id())).stream()
                .collect(Collectors.toMap(
                        entry -> entry.incident().id(), entry -> entry, (one, other) -> one, LinkedHashMap::new));
        if (incidents.isEmpty() || !ends.claim(silence.id(), silence.to())) {
            return 0;
        }
        Map<Team, List<Entry>> byTeam = incidents.values().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.incident().service().ownerTeam()));
        return byTeam.entrySet().stream()
                .mapToInt(one -> notices.tell(one.getKey(), silence, one.getValue()))
                .sum();
    }
}

package org.imas.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.imas.delivery.Delivery;
import org.imas.delivery.HeldDeliveries;
import org.imas.delivery.Promise;
import org.imas.delivery.Reason;

/** Lets out, target by target, what was held back and is due: one alone as it is, several in a digest. */
@ApplicationScoped
@Transactional
public class Releases {

    /** As many as fit into the stored notice with the longest titles; what is more goes into another digest. */
    static final int MOST = 300;

    private static final int REASONS = 5;

    @Inject
    private HeldDeliveries held;

    @Inject
    private Entries entries;

    @Inject
    private DigestRules rules;

    @Inject
    private Clock clock;

    /** In one transaction: what is let out is held no more, by whatever node. Answers how many notices come of it. */
    public int release(HeldDeliveries.Lane lane) {
        List<Delivery> due = held.lock(lane, clock.instant());
        if (due.isEmpty()) {
            return 0;
        }
        if (due.size() == 1 || rules.each(due.get(0))) {
            due.forEach(held::letGo);
            return due.size();
        }
        List<List<Entry>> portions = new ArrayList<>();
        rules.groups(entries.of(due)).forEach(group -> portions.addAll(portions(group)));
        portions.forEach(this::tell);
        return portions.size();
    }

    private void tell(List<Entry> portion) {
        List<Delivery> deliveries = portion.stream().map(Entry::delivery).toList();
        if (deliveries.size() == 1) {
            held.letGo(deliveries.get(0));
        } else {
            held.digest(deliveries, digest(portion));
        }
    }

    private Promise digest(List<Entry> portion) {
        Delivery one = portion.get(0).delivery();
        List<Reason> reasons = new ArrayList<>();
        reasons.add(new Reason("DIGEST", portion.size() + " notices that were held back, in one"));
        portion.stream()
                .flatMap(entry -> entry.delivery().reasons().stream())
                .distinct()
                .limit(REASONS)
                .forEach(reasons::add);
        return new Promise(
                one.providerId(),
                one.providerName(),
                one.providerType(),
                one.target(),
                DigestNotice.of(portion, clock.instant()),
                Promise.Step.DIGEST,
                reasons);
    }

    private static List<List<Entry>> portions(List<Entry> group) {
        List<Entry> sorted = group.stream().sorted(Entry.ORDER).toList();
        List<List<Entry>> portions = new ArrayList<>();
        for (int from = 0; from < sorted.size(); from += MOST) {
            portions.add(sorted.subList(from, Math.min(sorted.size(), from + MOST)));
        }
        return portions;
    }
}

package org.imas.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How deliveries ended that were to tell somebody, and how long that took. */
@ApplicationScoped
@Transactional
public class DeliveryStatistics {

    @Inject
    private KeptFigures kept;

    @Inject
    private Counting counting;

    DeliveryOverview of(DeliveriesWanted wanted) {
        DeliveryBook book = new DeliveryBook();
        kept.read(Slot.Kind.DELIVERIES, wanted.period(), book).forEach(rest -> counting.count(rest, book));
        DeliveryGrouping grouping = wanted.groupBy();
        Map<String, DeliveryTally> groups = new TreeMap<>();
        if (grouping == DeliveryGrouping.NONE) {
            groups.put("", new DeliveryTally());
        }
        book.each((key, tally) -> groups.computeIfAbsent(grouping.group(key), name -> new DeliveryTally())
                .add(tally));
        List<DeliveryOverview.Group> read = groups.entrySet().stream()
                .map(entry -> entry.getValue().read(entry.getKey().isEmpty() ? null : entry.getKey()))
                .toList();
        return new DeliveryOverview(
                wanted.period().from(), wanted.period().to(), grouping.name().toLowerCase(Locale.ROOT), read);
    }
}

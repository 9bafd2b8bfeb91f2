package org.imas.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.imas.testkit.Beans;

/** What is done with deliveries all day long or on a page, one call each, for a test that looks at the queries. */
public final class HotPaths {

    private final Beans beans;

    public HotPaths(Beans beans) {
        this.beans = beans.with(new DeliverySettings() {
            @Override
            Duration lease() {
                return Duration.ofMinutes(2);
            }
        });
    }

    /** Whether it was taken. */
    public boolean claim(UUID id) {
        return beans.get(Deliveries.class).claim(id).isPresent();
    }

    public int ofIncident(UUID incident) {
        return beans.get(DeliveryHistory.class)
                .ofIncident(incident, Locale.ENGLISH)
                .size();
    }

    public int story(UUID id) {
        return beans.get(DeliveryHistory.class)
                .one(id, Locale.ENGLISH)
                .delivery()
                .attempts()
                .size();
    }

    /** The first page and the second. */
    public int letters(DeliveryCriteria criteria) {
        DeliverySearch search = beans.get(DeliverySearch.class);
        DeliveryFilter filter = DeliveryFilter.letters(criteria, "");
        DeliveryPage first = search.letters(filter, 50, null, Locale.ENGLISH);
        search.letters(filter, 50, LetterCursor.of(first.next()), Locale.ENGLISH);
        return first.total();
    }

    public int search(DeliveryCriteria criteria) {
        return beans.get(DeliverySearch.class)
                .all(DeliveryFilter.all(criteria), 50, null, Locale.ENGLISH)
                .total();
    }

    /** How many were replayed. */
    public int replay(int number) {
        DeliveryFilter filter = DeliveryFilter.letters(DeliveryCriteria.NONE, "");
        List<UUID> ids = beans.get(DeliverySearch.class).letterIds(filter, null, number);
        return number - beans.get(Decisions.class).replay(ids, "test").size();
    }
}

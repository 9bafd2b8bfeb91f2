package org.imas.history;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.imas.testkit.Beans;

/** What is looked up about deliveries on a page, one call each, for a test that looks at the queries. */
public record HotSearches(Beans beans) {

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

    /** As a page looks for them. */
    public int lookBack(DeliveryCriteria criteria) {
        DeliveryWish wish = new DeliveryWish(criteria, new HoldCriteria(null, null, null), AimCriteria.NONE);
        LookedBack looked = beans.get(LookBack.class).find(wish, 50, null, Locale.ENGLISH);
        return looked.items().size();
    }

    /** The first dead letters there are. */
    public List<UUID> letterIds(int number) {
        DeliveryFilter filter = DeliveryFilter.letters(DeliveryCriteria.NONE, "");
        return beans.get(DeliverySearch.class).letterIds(filter, null, number);
    }
}

package org.imas.admin;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.imas.organization.Directory.Found;
import org.imas.organization.Directory.Place;
import org.imas.organization.Directory.Search;
import org.imas.platform.Page;
import org.imas.platform.Selection;

/** Lists in the order of their ids, found by a part of a name like those in the order of their names. */
final class ById {

    private static final int PAGE = 50;

    private ById() {}

    /** Those with that part in one of the attributes. */
    static Selection of(Search wanted, String... attributes) {
        return Selection.of(PAGE, wanted.after().id()).containing(wanted.part(), attributes);
    }

    static <T> Found<T> found(Page page, Class<T> type) {
        Place next = Optional.ofNullable(page.next())
                .map(id -> new Place("", UUID.fromString(id)))
                .orElse(null);
        return new Found<>(new ArrayList<>(page.items().stream().map(type::cast).toList()), next);
    }
}

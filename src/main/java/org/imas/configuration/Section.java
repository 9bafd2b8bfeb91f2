package org.imas.configuration;

import java.util.List;
import java.util.UUID;

/**
 * One list of the document: what is there now, as its items say it, and how an item is written, by the service that REST
 * uses.
 *
 * @param <D> what its items are
 */
public interface Section<D extends Record> {

    /** Its member of the document. */
    String name();

    Class<D> type();

    /** All there is now, in a stable order. */
    List<Stored> stored();

    /** What tells an item from the others: its name, as a rule. */
    String key(D item);

    /**
     * Makes a new thing.
     *
     * @param by who wants it
     */
    UUID add(D item, String by);

    void change(UUID id, D item, String by);

    /** Lets go of others of its kind, which may be removed before it. */
    default void release(UUID id) {}

    void remove(UUID id);

    /** Writes what can only be said once all items of the section are there. */
    default void complete(UUID id, D item) {}

    /** Whether several items may have the same key; they are then taken in their order. */
    default boolean repeats() {
        return false;
    }

    /** Whether this item is still of any use; what is over is passed over. */
    default boolean matters(D item) {
        return true;
    }
}

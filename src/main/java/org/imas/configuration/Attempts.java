package org.imas.configuration;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Applies a document in a transaction of its own: as a whole, or not at all. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Attempts {

    @Inject
    private Changes changes;

    /** Does it all, and undoes it: nothing tells better what a document would change, or what is wrong with it. */
    public void rehearse(Wanted wanted) {
        throw new Undone(changes.make(wanted));
    }

    public Plan make(Wanted wanted) {
        return changes.make(wanted);
    }
}

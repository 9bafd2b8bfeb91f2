package org.imas.delivery;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What one transaction makes due, so that it is announced in one go when it is committed. */
@TransactionScoped
public class Announcements implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient List<DeliveriesPromised.Due> all = new ArrayList<>();

    /** Adds to the list and answers it, as it will be at the end, the first time; else null. */
    List<DeliveriesPromised.Due> add(List<DeliveriesPromised.Due> more) {
        boolean first = all.isEmpty();
        all.addAll(more);
        return first ? all : List.of();
    }
}

package org.imas.configuration;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.imas.audit.AuditAction;
import org.imas.audit.AuditKinds;
import org.imas.audit.AuditLog;
import org.imas.audit.Deed;
import org.imas.platform.Json;

/** Applies a document in a transaction of its own: as a whole, or not at all. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Attempts {

    @Inject
    private Changes changes;

    @Inject
    private AuditLog audit;

    /** Does it all, and undoes it: nothing tells better what a document would change, or what is wrong with it. */
    public void rehearse(Wanted wanted) {
        throw new Undone(changes.make(wanted));
    }

    public Plan make(Wanted wanted) {
        Plan done = changes.make(wanted);
        JsonObject details = Json.object()
                .add("by", wanted.by())
                .add("prune", wanted.prune())
                .add("created", done.created())
                .add("changed", done.changed())
                .add("removed", done.removed())
                .build();
        audit.tell(new Deed(AuditAction.IMPORTED, AuditKinds.CONFIGURATION, null, null, details));
        return done;
    }
}

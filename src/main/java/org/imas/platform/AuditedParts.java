package org.imas.platform;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.jspecify.annotations.Nullable;

/** One kind of part: what of it went and what came in a transaction is told as one change of the whole. */
final class AuditedParts {

    private final Class<?> part;
    private final Class<?> whole;
    private final Map<AbstractSession, Map<UUID, Parts>> changed = Collections.synchronizedMap(new WeakHashMap<>());

    AuditedParts(Class<?> part, Class<?> whole) {
        this.part = part;
        this.whole = whole;
    }

    /** The changes of one whole in the unit of work, which one thread works on. */
    Parts of(AbstractSession session, UUID key) {
        return changed.computeIfAbsent(session, unit -> new HashMap<>()).computeIfAbsent(key, Parts::new);
    }

    /** The changed parts of one thing. Written again with each of them, and not at all while all is as it was. */
    final class Parts {

        private final AuditRow row;
        private final List<JsonObject> before = new ArrayList<>();
        private final List<JsonObject> after = new ArrayList<>();
        private boolean written;

        private Parts(UUID key) {
            row = new AuditRow(Ids.next(), AuditKind.of(whole), key, null);
        }

        void told(AbstractSession session, @Nullable JsonObject was, @Nullable JsonObject is) {
            if (was != null && !after.remove(was)) {
                before.add(was);
            }
            if (is != null && !before.remove(is)) {
                after.add(is);
            }
            if (written) {
                row.takeBack(session);
            }
            written = !before.isEmpty() || !after.isEmpty();
            if (written) {
                row.write(session, AuditRow.CHANGED, listed(before), listed(after));
            }
        }

        private JsonObject listed(List<JsonObject> some) {
            String name = part.getSimpleName();
            return Json.object()
                    .add(name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1), Json.array(some))
                    .build();
        }
    }
}

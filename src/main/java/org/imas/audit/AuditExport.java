package org.imas.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.imas.platform.Csv;
import org.imas.platform.Json;
import org.imas.platform.Page;
import org.jspecify.annotations.Nullable;

/** Entries as a file: the newest ones, as many as a spreadsheet is still read with. */
@ApplicationScoped
public class AuditExport {

    private static final int MOST = 10_000;
    private static final int AT_ONCE = 500;

    @Inject
    private AuditLog log;

    public String csv(AuditFilter filter) {
        Csv table = new Csv("id", "at", "actor", "through", "action", "kind", "object", "name", "before", "after");
        newest(filter)
                .forEach(entry -> table.row(
                        entry.id(),
                        entry.at(),
                        entry.actor(),
                        entry.through(),
                        entry.action(),
                        entry.kind(),
                        entry.object(),
                        entry.name(),
                        entry.before(),
                        entry.after()));
        return table.toString();
    }

    public String json(AuditFilter filter) {
        return Json.CAMEL.write(Page.whole(newest(filter)));
    }

    private List<AuditEntry.View> newest(AuditFilter filter) {
        List<AuditEntry.View> all = new ArrayList<>();
        @Nullable UUID last = null;
        do {
            Page page = log.list(filter, AT_ONCE, last);
            page.items().forEach(entry -> all.add((AuditEntry.View) entry));
            last = page.next() == null ? null : UUID.fromString(page.next());
        } while (last != null && all.size() < MOST);
        return all;
    }
}

package org.imas.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imas.audit.AuditEntry;
import org.imas.audit.AuditExport;
import org.imas.audit.AuditFilter;
import org.imas.audit.AuditLog;
import org.imas.audit.AuditQuery;
import org.imas.console.Days;
import org.imas.console.Feedback;
import org.imas.console.Viewer;
import org.imas.platform.Page;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** Who did what, when, and what it was before. */
@Named
@ViewScoped
public class AuditPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 50;

    @Inject
    private AuditLog log;

    @Inject
    private AuditExport export;

    @Inject
    private AuditWords words;

    @Inject
    private Viewer viewer;

    @Inject
    private Feedback feedback;

    private final HashMap<String, String> values = new HashMap<>();
    private transient @Nullable List<AuditLine> rows;
    private @Nullable UUID next;

    /** What the address says, by the name of the parameter; days are those of the viewer. */
    public Map<String, String> getValues() {
        return values;
    }

    public boolean isAny() {
        return values.keySet().stream().anyMatch(name -> value(name) != null);
    }

    public void load() {
        next = null;
        List<AuditLine> found = new ArrayList<>();
        rows = found;
        look(found);
    }

    public void more() {
        List<AuditLine> found = rows;
        if (found == null) {
            load();
        } else {
            look(found);
        }
    }

    private void look(List<AuditLine> found) {
        feedback.tried(() -> {
            Page page = log.list(filter(), AT_ONCE, next);
            page.items().forEach(entry -> found.add(words.line((AuditEntry.View) entry)));
            next = page.next() == null ? null : UUID.fromString(page.next());
        });
    }

    private AuditFilter filter() {
        return new AuditQuery(
                        value("kind"),
                        value("object"),
                        value("actor"),
                        value("action"),
                        Days.begin(value("from"), 0, viewer.zone()),
                        Days.begin(value("to"), 1, viewer.zone()))
                .filter();
    }

    private @Nullable String value(String parameter) {
        String given = values.get(parameter);
        return given == null || given.isBlank() ? null : given.strip();
    }

    public List<AuditLine> rows() {
        if (rows == null) {
            load();
        }
        return rows == null ? List.of() : rows;
    }

    public boolean isMore() {
        return next != null;
    }

    /** Those that match, as {@code csv} or {@code json}. */
    public StreamedContent file(String format) {
        boolean table = format.equals("csv");
        return DefaultStreamedContent.builder()
                .name("audit." + format)
                .contentType(table ? "text/csv;charset=utf-8" : "application/json")
                .stream(() -> new ByteArrayInputStream(
                        (table ? export.csv(filter()) : export.json(filter())).getBytes(UTF_8)))
                .build();
    }
}

package org.imas.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.imas.audit.AuditAction;
import org.imas.audit.AuditEntry;
import org.imas.audit.AuditKinds;
import org.imas.console.Words;

/** The audit in the viewer's language. */
@Named
@RequestScoped
public class AuditWords {

    @Inject
    private Words words;

    @Inject
    private AuditKinds kinds;

    /** What a filter lets one choose from: what the address says, and the viewer. */
    public record Option(String value, String label) {}

    public List<Option> actions() {
        return Arrays.stream(AuditAction.values())
                .map(action -> option(action.name()))
                .toList();
    }

    public List<Option> kinds() {
        return kinds.all().stream()
                .map(this::option)
                .sorted(Comparator.comparing(Option::label))
                .toList();
    }

    private Option option(String value) {
        return new Option(value, words.say("audit." + value));
    }

    AuditLine line(AuditEntry.View entry) {
        List<AuditLine.Piece> pieces = AuditDifference.of(entry).stream()
                .map(piece -> new AuditLine.Piece(
                        words.say("fields." + piece.field()), piece.place(), told(piece.before()), told(piece.after())))
                .toList();
        return new AuditLine(entry, pieces);
    }

    private String told(String value) {
        return switch (value) {
            case "true" -> words.say("common.yes");
            case "false" -> words.say("common.no");
            default -> value;
        };
    }
}

package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.imas.platform.Problem;
import org.imas.platform.RecordShape;
import org.imas.platform.Refusal;

/** The document as text: written of what is configured, and read. */
@ApplicationScoped
public class Documents {

    private static final RecordShape SHAPE = RecordShape.of(ConfigurationDocument.class, Json.CAMEL);

    @Inject
    private Sections sections;

    @Inject
    private SecretReferences references;

    /** Everything that is configured, every secret masked; the same text as long as it is the same. */
    @Transactional
    public String text(Format format) {
        return format.write(sections.snapshot().document());
    }

    /** What that text wants; refuses what has not the form of a document. */
    Wanted read(Import wanted) {
        if (wanted.text().isBlank()) {
            throw new Refusal(Problem.malformed("The document is empty"));
        }
        JsonObject document = wanted.format().read(wanted.text());
        List<Fault> faults = new ArrayList<>(SHAPE.faults(document));
        if (!Objects.equals(document.get("version"), Json.value(ConfigurationDocument.VERSION))) {
            faults.add(new Fault("version", "is required: " + ConfigurationDocument.VERSION));
        }
        JsonObject resolved = faults.isEmpty() ? references.resolved(document, faults) : document;
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        return new Wanted(resolved, wanted.prune(), wanted.by(), null, Set.of());
    }
}

package org.imas.configuration;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.imas.platform.Json;
import org.imas.platform.SecretText;

/** Everything that is configured at one time, by section. */
record Snapshot(Map<String, List<Stored>> sections) {

    /** The whole of it as the document, in the order of its members; every secret masked. */
    JsonObject document() {
        JsonObjectBuilder document = Json.object().add("version", ConfigurationDocument.VERSION);
        sections.forEach((name, items) -> {
            JsonArrayBuilder list = Json.array();
            items.forEach(item -> list.add(item.content()));
            document.add(name, list);
        });
        return Layout.ordered(document.build(), ConfigurationDocument.class);
    }

    /** Another one as soon as anything in it is another, be it a secret. */
    String fingerprint() {
        StringBuilder all = new StringBuilder(document().toString());
        sections.values().stream().flatMap(List::stream).forEach(item -> all.append(item.prints()));
        return SecretText.hash(all.toString());
    }

    List<Stored> of(String section) {
        return Objects.requireNonNull(sections.get(section));
    }
}

package org.imas.configuration;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.imas.platform.Json;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to be configured.
 *
 * @param document checked for its form, with every reference to a secret replaced
 * @param by who wants it
 * @param fingerprint of the configuration that it is meant for; any when absent
 * @param left out of a rehearsal, as they were refused in the one before: paths, and the names of what is then missing
 */
public record Wanted(
        JsonObject document,
        boolean prune,
        String by,
        @Nullable String fingerprint,
        Set<String> left) {

    Wanted meantFor(String wantedFingerprint) {
        return new Wanted(document, prune, by, wantedFingerprint, left);
    }

    Wanted without(Place refused) {
        Set<String> more = new HashSet<>(left);
        more.add(refused.path());
        if (refused.fresh()) {
            more.add(Json.value(refused.key()).toString());
        }
        return new Wanted(document, prune, by, fingerprint, more);
    }

    /** Whether it was refused, or speaks of something that was. */
    boolean leaves(Place place, JsonObject item) {
        return !left.isEmpty()
                && (left.contains(place.path())
                        || left.stream()
                                .anyMatch(quoted -> quoted.startsWith("\"")
                                        && item.toString().contains(quoted)));
    }

    boolean has(String section) {
        return document.get(section) instanceof JsonArray;
    }

    List<JsonObject> items(String section) {
        return document.get(section) instanceof JsonArray list ? list.getValuesAs(JsonObject.class) : List.of();
    }
}

package org.imas.configuration;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
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

    private static final String NAME = "name";

    Wanted meantFor(String wantedFingerprint) {
        return new Wanted(document, prune, by, wantedFingerprint, left);
    }

    Wanted without(Place refused) {
        Set<String> more = new HashSet<>(left);
        more.add(refused.path());
        if (refused.fresh()) {
            missing(Json.value(refused.key()).toString(), more);
        }
        return new Wanted(document, prune, by, fingerprint, more);
    }

    /** What speaks of it is missing as well, and what speaks of that. */
    private void missing(String quoted, Set<String> more) {
        if (more.add(quoted)) {
            document.keySet().stream()
                    .flatMap(section -> items(section).stream())
                    .filter(item -> speaksOf(item, quoted))
                    .map(item -> item.get(NAME))
                    .filter(JsonString.class::isInstance)
                    .forEach(name -> missing(name.toString(), more));
        }
    }

    /** Whether it was refused, or speaks of something that was. */
    boolean leaves(Place place, JsonObject item) {
        return !left.isEmpty()
                && (left.contains(place.path())
                        || left.stream().anyMatch(quoted -> quoted.startsWith("\"") && speaksOf(item, quoted)));
    }

    /** Its own name is no word of another. */
    private static boolean speaksOf(JsonObject item, String quoted) {
        return Json.object(item).remove(NAME).build().toString().contains(quoted);
    }

    boolean has(String section) {
        return document.get(section) instanceof JsonArray;
    }

    List<JsonObject> items(String section) {
        return document.get(section) instanceof JsonArray list ? list.getValuesAs(JsonObject.class) : List.of();
    }
}

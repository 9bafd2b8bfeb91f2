package org.imas.configuration;

import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imas.platform.Json;
import org.imas.platform.Page;
import org.imas.platform.Selection;
import org.jspecify.annotations.Nullable;

/**
 * Something that is configured now.
 *
 * @param content as its item in the document says it, every secret masked
 * @param prints for each secret, by its place, a text that tells whether two are the same
 */
record Stored(UUID id, String key, JsonObject content, Map<String, String> prints) {

    /** As many as any installation may have. */
    static final int MOST = 1_000_000;

    static Stored of(UUID id, String key, Record item) {
        return new Stored(id, key, Json.CAMEL.tree(item), Map.of());
    }

    static Selection all() {
        return Selection.of(MOST, null);
    }

    static <T> List<T> items(Page page, Class<T> type) {
        return page.items().stream().map(type::cast).toList();
    }

    /** Nothing is said of what is empty. */
    static <C extends Collection<?>> @Nullable C some(@Nullable C list) {
        return list == null || list.isEmpty() ? null : list;
    }

    /** Required texts were checked before they are used. */
    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}

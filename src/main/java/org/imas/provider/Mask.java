package org.imas.provider;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import org.imas.platform.Json;
import org.jspecify.annotations.Nullable;

/** How a secret is hidden when settings are shown, and found again when they come back. */
enum Mask {
    NONE {
        @Override
        String hide(String secret) {
            return secret;
        }
    },
    ALL {
        @Override
        String hide(String secret) {
            return MASK;
        }
    },
    /** An operator must still see where it goes; the path and query may be the secret. */
    BEHIND_HOST {
        @Override
        String hide(String secret) {
            try {
                URI uri = new URI(secret);
                if (uri.getHost() == null) {
                    return MASK;
                }
                String root = uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
                return secret.equals(root) || secret.equals(root + "/") ? secret : root + "/" + MASK;
            } catch (URISyntaxException malformed) {
                return MASK;
            }
        }
    };

    static final String MASK = "********";

    abstract String hide(String secret);

    /** Hides a text, or each text of a map. */
    JsonValue hide(JsonValue value) {
        if (this == NONE) {
            return value;
        }
        if (value instanceof JsonObject map) {
            JsonObjectBuilder hidden = Json.object();
            map.forEach((key, inner) -> hidden.add(key, hide(inner)));
            return hidden.build();
        }
        // whatever is no text was refused when saved; if it got in all the same, it is not shown
        return Json.value(value instanceof JsonString text ? hide(text.getString()) : MASK);
    }

    /** The value to store: what was stored, where the given one is only its mask. */
    JsonValue restore(@Nullable JsonValue stored, JsonValue given) {
        if (this == NONE || stored == null) {
            return given;
        }
        if (stored instanceof JsonObject old && given instanceof JsonObject map) {
            JsonObjectBuilder restored = Json.object();
            map.forEach((key, inner) -> restored.add(key, restore(old.get(key), inner)));
            return restored.build();
        }
        return given.equals(hide(stored)) ? stored : given;
    }

    /** Whether a value still wears the mask, so that nobody stores the mask itself. */
    boolean covers(JsonValue value) {
        if (this == NONE) {
            return false;
        }
        return value instanceof JsonObject map
                ? map.values().stream().anyMatch(this::covers)
                : value instanceof JsonString text && text.getString().contains(MASK);
    }
}

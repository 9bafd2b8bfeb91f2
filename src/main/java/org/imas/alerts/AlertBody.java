package org.imas.alerts;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import org.imas.platform.Json;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.StrictBodyReader;

/** The JSON of a request whose fields are another one's matter. */
final class AlertBody {

    private AlertBody() {}

    static JsonObject object(byte[] body) {
        return StrictBodyReader.object(body);
    }

    /** An object or a list. */
    static JsonStructure any(byte[] body) {
        String text = StrictBodyReader.text(body);
        return text.stripLeading().startsWith("[") ? list(text) : object(body);
    }

    private static JsonStructure list(String text) {
        try (JsonReader reader = Json.reader(new StringReader(text))) {
            return reader.readArray();
        } catch (RuntimeException e) { // a JsonException, or a bare one for nesting too deep
            throw new Refusal(Problem.malformed(String.valueOf(e.getMessage())));
        }
    }
}

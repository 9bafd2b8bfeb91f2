package org.imas.configuration;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParsingException;
import java.io.StringWriter;
import java.util.Map;
import org.imas.platform.Json;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;

/** The document as JSON that people can read. */
final class JsonText {

    private static final JsonWriterFactory PRETTY =
            JsonProvider.provider().createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private JsonText() {}

    static String write(JsonObject document) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = PRETTY.createWriter(text)) {
            writer.writeObject(document);
        }
        return text.toString().strip() + "\n";
    }

    static JsonObject read(String text) {
        try {
            return Json.parse(text);
        } catch (JsonParsingException e) {
            throw new Refusal(
                    Problem.malformed("It goes wrong at line " + e.getLocation().getLineNumber() + ", column "
                            + e.getLocation().getColumnNumber()));
        } catch (JsonException e) { // its message may quote the text, and so a secret
            throw new Refusal(Problem.malformed("It is no single JSON object, or gives a key twice"));
        }
    }
}

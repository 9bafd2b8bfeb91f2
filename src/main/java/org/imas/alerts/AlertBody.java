package org.imas.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.imas.platform.Json;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;

/** The JSON of a request whose fields are another one's matter. */
final class AlertBody {

    private AlertBody() {}

    static JsonStructure any(byte[] body) {
        try (JsonReader reader = Json.reader(new StringReader(
                UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString()))) {
            return reader.read();
        } catch (CharacterCodingException e) {
            throw new Refusal(Problem.malformed("The body is not UTF-8"));
        } catch (JsonException e) {
            throw new Refusal(Problem.malformed(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) { // of nesting too deep
            throw new Refusal(Problem.malformed("It is nested too deep, or is no JSON"));
        }
    }

    static JsonObject object(byte[] body) {
        if (any(body) instanceof JsonObject object) {
            return object;
        }
        throw new Refusal(Problem.malformed("A JSON object is expected"));
    }
}

package org.imas.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;

/** Reads a JSON body into a record and tells everything that does not fit, instead of passing over it. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public class StrictBodyReader implements MessageBodyReader<Record> {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return RecordShape.of(type.asSubclass(Record.class), Json.CAMEL);
        }
    };

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(type, body.readAllBytes());
    }

    /** The same for a text that comes by another way. */
    public static <T extends Record> T read(Class<T> type, byte[] body) {
        JsonObject json = object(body);
        List<Fault> faults = SHAPES.get(type).faults(json);
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        try {
            return Json.CAMEL.read(json, type);
        } catch (JsonbException e) {
            throw new Refusal(Problem.malformed("The body does not fit: " + e.getMessage()));
        }
    }

    /** The object that it is, whatever its members; refused where it is none. */
    public static JsonObject object(byte[] body) {
        return parse(text(body));
    }

    /** Refused where it is none, or blank. */
    public static String text(byte[] body) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            if (text.isBlank()) {
                throw new Refusal(Problem.malformed("The body is empty; a JSON object is expected"));
            }
            return text;
        } catch (CharacterCodingException e) {
            throw new Refusal(Problem.malformed("The body is not UTF-8"));
        }
    }

    private static JsonObject parse(String text) {
        if (!text.stripLeading().startsWith("{")) {
            throw new Refusal(Problem.malformed("A JSON object is expected"));
        }
        try {
            return Json.parse(text);
        } catch (JsonParsingException e) {
            JsonLocation at = e.getLocation();
            throw new Refusal(Problem.malformed(
                    "It goes wrong at line " + at.getLineNumber() + ", column " + at.getColumnNumber()));
        } catch (RuntimeException e) { // a JsonException, or a bare one for nesting too deep
            throw new Refusal(Problem.malformed(String.valueOf(e.getMessage())));
        }
    }
}

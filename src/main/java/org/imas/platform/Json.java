package org.imas.platform;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.config.PropertyNamingStrategy;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** JSON text to records and back, in the two spellings of keys that occur; nulls are left out when writing. */
public final class Json {

    /** Our own records: {@code incidentId}. */
    public static final Json CAMEL = new Json(PropertyNamingStrategy.IDENTITY);

    /** Provider settings and most remote services: {@code incident_id}. */
    public static final Json SNAKE = new Json(PropertyNamingStrategy.LOWER_CASE_WITH_UNDERSCORES);

    // the library looks through every jar for it, at each call
    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonBuilderFactory BUILDERS = PROVIDER.createBuilderFactory(Map.of());
    private static final JsonParserFactory PARSERS = PROVIDER.createParserFactory(Map.of());
    // a key given twice is a mistake whose second half would win silently
    private static final JsonReaderFactory READERS =
            PROVIDER.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));
    private static final JsonWriterFactory PRETTY =
            PROVIDER.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private final String naming;
    private final Jsonb jsonb;

    private Json(String naming) {
        this.naming = naming;
        this.jsonb = JsonbBuilder.create(
                new JsonbConfig().withPropertyNamingStrategy(naming).withNullValues(false));
    }

    public String write(Object value) {
        return jsonb.toJson(value);
    }

    /** Binds what a {@link RecordShape} found to be right; throws a JsonbException where the text does not fit. */
    public <T> T read(String text, Class<T> type) {
        return jsonb.fromJson(text, type);
    }

    public <T> T read(JsonObject json, Class<T> type) {
        return read(json.toString(), type);
    }

    /** The same value as a tree. */
    public JsonObject tree(Object value) {
        return parse(write(value));
    }

    /** Reads one JSON object; throws a JsonException where the text is none, is more, or gives a key twice. */
    public static JsonObject parse(String text) {
        try (JsonReader reader = READERS.createReader(new StringReader(text))) {
            JsonObject object = reader.readObject();
            nothingFollows(text);
            return object;
        } catch (JsonException e) {
            throw e;
        } catch (RuntimeException e) { // what the reader throws where text is nested too deeply
            throw new JsonException("The text is nested too deeply", e);
        }
    }

    // the reader is content with the closing brace, the parser is not
    private static void nothingFollows(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                parser.next();
            }
        }
    }

    /** As people read and edit it. */
    public static String pretty(JsonObject json) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = PRETTY.createWriter(text)) {
            writer.writeObject(json);
        }
        return text.toString().strip();
    }

    /** An object to be filled. */
    public static JsonObjectBuilder object() {
        return BUILDERS.createObjectBuilder();
    }

    /** An object to be filled, that has all of another one. */
    public static JsonObjectBuilder object(JsonObject begun) {
        return BUILDERS.createObjectBuilder(begun);
    }

    public static JsonArrayBuilder array() {
        return BUILDERS.createArrayBuilder();
    }

    public static JsonArrayBuilder array(Collection<?> values) {
        return BUILDERS.createArrayBuilder(values);
    }

    public static JsonString value(String text) {
        return PROVIDER.createValue(text);
    }

    public static JsonNumber value(long number) {
        return PROVIDER.createValue(number);
    }

    /** For reading piece by piece what may not be JSON to its end. */
    public static JsonParser parser(Reader text) {
        return PARSERS.createParser(text);
    }

    /** For reading any value, also one that gives a key twice. */
    public static JsonReader reader(Reader text) {
        return PROVIDER.createReader(text);
    }

    /** How this spelling writes the key of a record component. */
    String key(String component) {
        return PropertyNamingStrategy.IDENTITY.equals(naming)
                ? component
                : HUMP.matcher(component).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}

package org.imas.configuration;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.exceptions.DuplicateKeyException;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The document as YAML 1.2: plain data only, of bounded size, and never with the text itself in what is said of faults. */
final class Yaml {

    private static final String HEAD = """
            # The configuration of the hub; docs/operations.md says how to use this file.
            # Masked secrets (********) stay as they are stored; a new one is given here, or as ${env:IMAS_SECRET_NAME}.
            """;
    private static final int WIDTH = 1000;
    private static final int MOST_ALIASES = 50;

    private Yaml() {}

    static String write(JsonObject document) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setSchema(new CoreSchema())
                .setDereferenceAliases(true)
                .setWidth(WIDTH)
                .build();
        return HEAD + new Dump(settings).dumpToString(plain(document));
    }

    static JsonObject read(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setAllowRecursiveKeys(false)
                .setMaxAliasesForCollections(MOST_ALIASES)
                .setCodePointLimit(Integer.MAX_VALUE) // who hands the text over has bounded it
                .setSchema(new CoreSchema())
                .build();
        try {
            return new YamlTree().object(new Load(settings).loadFromString(text));
        } catch (MarkedYamlEngineException e) {
            String what = e instanceof DuplicateKeyException ? "A key is given twice" : "It goes wrong";
            throw malformed(e.getProblemMark()
                    .map(mark -> what + " at line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1))
                    .orElse(what));
        } catch (YamlEngineException e) {
            throw malformed("It is no single document of plain data, or has too many aliases");
        } catch (StackOverflowError e) {
            throw malformed("It is nested too deeply");
        }
    }

    static Refusal malformed(String detail) {
        return new Refusal(Problem.of("malformed-yaml", 400, "The body is not readable YAML", detail));
    }

    private static @Nullable Object plain(JsonValue value) {
        if (value instanceof JsonObject object) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            object.forEach((key, member) -> map.put(key, plain(member)));
            return map;
        }
        if (value instanceof JsonArray array) {
            return array.stream().map(Yaml::plain).toList();
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonNumber number) {
            if (number.isIntegral()) {
                return number.longValueExact();
            }
            return number.doubleValue();
        }
        return value == JsonValue.NULL ? null : value == JsonValue.TRUE;
    }
}

package org.imas.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Maps, lists and values, as YAML and JSON have them. */
final class Trees {

    private static final int WIDTH = 140;

    /** Texts that readers of YAML 1.1 take for something else: for times, numbers to the base of sixty, truth. */
    private static final Pattern MISREAD =
            Pattern.compile("(?m)((?:: |- ))(=|[yYnN]|yes|no|on|off|\\d+[:-][\\dTZ:.-]*)$");

    private Trees() {}

    /** In the order in which it is given: keys and values in turn. */
    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    /** What stands there as an object, empty where nothing does. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> under(Map<String, Object> tree, String key) {
        return (Map<String, Object>) tree.getOrDefault(key, Map.of());
    }

    /** The objects of the list that stands there. */
    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> each(Map<String, Object> tree, String key) {
        return (List<Map<String, Object>>) tree.getOrDefault(key, List.of());
    }

    /** Reads YAML, and so JSON. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> read(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new CoreSchema())
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        return (Map<String, Object>) new Load(settings).loadFromString(text);
    }

    static String write(Map<String, Object> tree) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setSchema(new CoreSchema())
                .setDereferenceAliases(true)
                .setWidth(WIDTH)
                .build();
        return MISREAD.matcher(new Dump(settings).dumpToString(tree)).replaceAll("$1'$2'");
    }

    /** A file beside the tests. */
    static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(Trees.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.imas.openapi;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.imas.platform.Json;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** The document as it ships: docs/openapi.yaml. */
@ApplicationScoped
public class ApiDocument {

    /** RFC 9512. */
    public static final String YAML = "application/yaml";

    private static final String SOURCE = "/org/imas/openapi/openapi.yaml";

    private String yaml;
    private JsonObject tree;
    private String json;

    @PostConstruct
    void read() {
        yaml = text();
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        tree = Json.CAMEL.tree(new Load(settings).loadFromString(yaml));
        json = Json.pretty(tree);
    }

    public String yaml() {
        return yaml;
    }

    public String json() {
        return json;
    }

    JsonObject tree() {
        return tree;
    }

    private static String text() {
        try (InputStream file = Objects.requireNonNull(ApiDocument.class.getResourceAsStream(SOURCE), SOURCE)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

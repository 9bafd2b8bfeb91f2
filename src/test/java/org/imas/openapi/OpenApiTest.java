package org.imas.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.imas.openapi.Trees.each;
import static org.imas.openapi.Trees.map;
import static org.imas.openapi.Trees.under;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.imas.platform.Json;
import org.imas.registry.KnownType;
import org.imas.registry.RealTypes;
import org.imas.testkit.Endpoint;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The OpenAPI document that ships is that of the interface that ships; who changes the one renews the other. */
class OpenApiTest {

    private static final Path COMMITTED = Path.of("docs/openapi.yaml");
    private static final Path REAL = Path.of("target/openapi.yaml");
    private static final String RENEW = "mvn test -Dtest=OpenApiTest -Dopenapi.write=true";
    private static final Pattern REFERENCE = Pattern.compile("\\$ref\"?: \"?#/components/(\\w+)/(\\w+)");

    private static String yaml;
    private static Map<String, Object> document;

    @BeforeAll
    static void make() throws IOException {
        yaml = DocumentMaker.yaml();
        document = Trees.read(yaml);
        Files.writeString(REAL, yaml);
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, yaml);
        }
    }

    @Test
    void the_committed_document_is_true() throws IOException {
        assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
                .as(
                        "%s is not what the code says now, which stands in %s. Where the interface was meant to change, renew it: %s",
                        COMMITTED, REAL, RENEW)
                .isEqualTo(yaml);
    }

    @Test
    void every_row_of_the_matrix_of_roles_is_in_it_and_nothing_else() {
        List<Endpoint> told = new ArrayList<>();
        under(document, "paths")
                .keySet()
                .forEach(path -> operations(path)
                        .forEach((method, operation) -> told.add(new Endpoint(
                                (String) operation.get("x-role"),
                                method.toUpperCase(Locale.ROOT),
                                path.substring(1)))));
        assertThat(told).containsExactlyInAnyOrderElementsOf(Endpoint.all());
    }

    @Test
    void every_operation_has_a_name_of_its_own_words_and_a_tag_with_words() {
        List<Object> ids = new ArrayList<>();
        Set<String> tags = new TreeSet<>();
        all().values().forEach(operation -> {
            ids.add(operation.get("operationId"));
            assertThat((String) operation.get("summary")).as("%s", operation).isNotBlank();
            tags.addAll(((List<?>) operation.get("tags"))
                    .stream().map(String::valueOf).toList());
        });
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(each(document, "tags"))
                .allSatisfy(tag -> assertThat((String) tag.get("description"))
                        .as("%s in words.yaml", tag)
                        .isNotBlank());
        assertThat(each(document, "tags")).extracting(tag -> tag.get("name")).containsExactlyElementsOf(tags);
    }

    @Test
    void every_reference_leads_somewhere_and_every_schema_is_used() {
        Map<String, Object> components = under(document, "components");
        Set<String> used = new TreeSet<>();
        REFERENCE.matcher(yaml.replace("'", "\"")).results().forEach(found -> {
            assertThat(under(components, found.group(1))).containsKey(found.group(2));
            used.add(found.group(2));
        });
        assertThat(used).containsAll(under(components, "schemas").keySet());
    }

    @Test
    void whoever_needs_no_token_is_told_so_and_everybody_else_what_a_refusal_looks_like() {
        all().forEach((at, operation) -> {
            boolean anyone = Endpoint.ANYONE.equals(operation.get("x-role"));
            assertThat(operation.containsKey("security")).as(at).isEqualTo(anyone);
            assertThat(under(operation, "responses").containsKey("401")).as(at).isEqualTo(!anyone);
            assertThat(under(operation, "responses")).as(at).containsKey("default");
        });
        assertThat(under(under(under(document, "components"), "responses"), "Problem"))
                .extracting("content")
                .asString()
                .contains("application/problem+json", "#/components/schemas/Problem");
    }

    @Test
    void every_example_is_what_its_schema_says_and_has_no_member_that_is_not_there() {
        List<String> wrong = new ArrayList<>();
        all().forEach((at, operation) -> {
            contents(under(operation, "requestBody"), at, wrong);
            under(operation, "responses")
                    .keySet()
                    .forEach(
                            status -> contents(under(under(operation, "responses"), status), at + " " + status, wrong));
        });
        assertThat(wrong).isEmpty();
    }

    private static void contents(Map<String, Object> part, String at, List<String> wrong) {
        under(part, "content").keySet().forEach(media -> {
            Map<String, Object> content = under(under(part, "content"), media);
            under(content, "examples").forEach((name, example) -> {
                Object value = under(map("it", example), "it").get("value");
                faults(under(content, "schema"), value).forEach(fault -> wrong.add(at + ", " + name + ": " + fault));
            });
        });
    }

    /** Where it has members that the schema does not name, that is a fault as well. */
    private static List<String> faults(Map<String, Object> schema, Object value) {
        Map<String, Object> whole = new LinkedHashMap<>(strict(schema));
        whole.put("components", map("schemas", strict(under(under(document, "components"), "schemas"))));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Json.CAMEL.write(whole))
                .validate(Json.CAMEL.write(value), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Map<String, Object> strict(Map<String, Object> tree) {
        Map<String, Object> strict = new LinkedHashMap<>();
        tree.forEach((key, value) -> strict.put(key, value instanceof Map<?, ?> ? strict(under(tree, key)) : value));
        if ("object".equals(tree.get("type")) && tree.containsKey("properties")) {
            strict.put("additionalProperties", false);
        }
        return strict;
    }

    @Test
    void there_is_an_example_for_each_type_of_provider_which_the_type_takes() {
        Map<String, Object> examples = under(
                under(under(under(all().get("POST providers"), "requestBody"), "content"), "application/json"),
                "examples");
        assertThat(examples.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        new RealTypes().all().stream().map(KnownType::name).toList());
        examples.keySet().forEach(type -> {
            JsonObject draft = Json.CAMEL.tree(under(under(examples, type), "value"));
            assertThat(draft.getString("type")).isEqualTo(type);
            Set<String> keys = new TreeSet<>();
            new RealTypes().known(type).form().fields().forEach(field -> keys.add(field.key()));
            assertThat(keys)
                    .as(type)
                    .containsAll(draft.getJsonObject("settings").keySet());
            assertThat(new RealTypes().known(type).form().faults(draft.getJsonObject("settings")))
                    .as(type)
                    .isEmpty();
        });
    }

    private static Map<String, Map<String, Object>> all() {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        under(document, "paths")
                .keySet()
                .forEach(path -> operations(path)
                        .forEach((method, operation) ->
                                all.put(method.toUpperCase(Locale.ROOT) + " " + path.substring(1), operation)));
        return all;
    }

    private static Map<String, Map<String, Object>> operations(String path) {
        Map<String, Map<String, Object>> operations = new LinkedHashMap<>();
        Map<String, Object> item = under(under(document, "paths"), path);
        item.keySet().stream()
                .filter(key -> !key.equals("parameters"))
                .forEach(method -> operations.put(method, under(item, method)));
        return operations;
    }
}

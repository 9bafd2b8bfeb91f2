package org.imas.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.imas.platform.StrictBodyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the client writes, the schema that is published and what the hub reads are one; what was sent once can be read for ever. */
class IntakeMessageTest {

    private static final Path SCHEMA = Path.of("docs/schemas/incident-report.schema.json");
    private static final Path RESOURCES = Path.of("src/test/resources/org/imas/client");

    private static final IncidentReport LEAST =
            IncidentReport.about("checkout", "Checkout fails").build();
    private static final IncidentReport FULL = IncidentReport.about("checkout", "Checkout fails")
            .description("Nobody can pay.\nSince noon.")
            .severity(Severity.SEV1_CRITICAL)
            .impactScope("Security")
            .impactScope("Law")
            .label("region", "eu")
            .label("env", "prod")
            .dedupKey("checkout-down")
            .detectedAt(Instant.parse("2026-11-27T12:00:00Z"))
            .lead("Ada")
            .lidUrl("https://docs.example.org/lid/1")
            .runbookUrl("https://runbooks.example.org/checkout")
            .build();

    private static String committed(String name) throws IOException {
        return Files.readString(RESOURCES.resolve(name + ".json")).strip();
    }

    private static JsonObject schema() throws IOException {
        try (JsonReader reader = Json.createReader(new StringReader(Files.readString(SCHEMA)))) {
            return reader.readObject();
        }
    }

    private static List<String> faults(String message) throws IOException {
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
        return schema.validate(message, com.networknt.schema.InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void writes_version_1_as_it_was_published() throws IOException {
        assertThat(IntakeMessage.text(LEAST)).isEqualTo(committed("least"));
        assertThat(IntakeMessage.text(FULL)).isEqualTo(committed("full"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"least", "full"})
    void messages_that_were_sent_once_follow_the_schema_and_are_read(String name) throws IOException {
        assertThat(faults(committed(name))).isEmpty();
        var read = StrictBodyReader.read(
                org.imas.incident.IncidentReport.class, committed(name).getBytes(StandardCharsets.UTF_8));
        assertThat(read.title()).isEqualTo("Checkout fails");
        assertThat(read.service()).isEqualTo("checkout");
        if (name.equals("full")) {
            assertThat(read.severity()).isEqualTo(org.imas.incident.Severity.SEV1_CRITICAL);
            assertThat(read.labels()).isEqualTo(Map.of("env", "prod", "region", "eu"));
            assertThat(read.detectedAt()).isEqualTo("2026-11-27T12:00:00Z");
            assertThat(read.impactScopes()).containsExactly("Security", "Law");
        }
    }

    @Test
    void the_schema_names_what_the_hub_reads_and_the_client_writes() throws IOException {
        JsonObject properties = schema().getJsonObject("properties");
        assertThat(properties.keySet())
                .containsExactlyInAnyOrderElementsOf(names(org.imas.incident.IncidentReport.class))
                .containsExactlyInAnyOrderElementsOf(names(IncidentReport.class));
        assertThat(properties.getJsonObject("severity").getJsonArray("enum"))
                .extracting(value -> ((jakarta.json.JsonString) value).getString())
                .containsExactlyElementsOf(
                        Arrays.stream(Severity.values()).map(Severity::name).toList())
                .containsExactlyElementsOf(Arrays.stream(org.imas.incident.Severity.values())
                        .map(Enum::name)
                        .toList());
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    @Test
    void the_schema_refuses_what_is_no_report() throws IOException {
        assertThat(faults("{\"title\":\"no service\"}")).isNotEmpty();
        assertThat(faults("{\"title\":\"t\",\"service\":\"s\",\"severity\":\"SEV9\"}"))
                .isNotEmpty();
        assertThat(faults("{\"title\":\"t\",\"service\":\"s\",\"more\":1}")).isNotEmpty();
    }

    @Test
    void what_the_hub_would_refuse_is_told_at_once() {
        assertThatThrownBy(() -> IncidentReport.about("", "title").build()).hasMessageContaining("service is required");
        assertThatThrownBy(() -> IncidentReport.about("s", "two\nlines").build())
                .hasMessageContaining("title is more than one line");
        assertThatThrownBy(() -> IncidentReport.about("s", "x".repeat(501)).build())
                .hasMessageContaining("title has more than 500");
        assertThatThrownBy(() -> IncidentReport.about("s", "t")
                        .label("k", "x".repeat(1001))
                        .build())
                .hasMessageContaining("labels");
    }
}

package org.imas.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.junit.jupiter.api.Test;

/** Every settings sample that the specification prints: pasted as it stands, it is accepted, or refused for a reason. */
class SpecificationSamplesTest {

    /** The one that is printed as part of a configuration: it names a format, and no address to send to. */
    private static final String INCOMPLETE = "{\"format\":\"slack\"}";

    private static final Map<String, SettingsForm> FORMS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.imas.provider").stream()
                    .filter(type -> type.isAnnotatedWith(ProviderType.class))
                    .collect(Collectors.toMap(
                            type -> type.getAnnotationOfType(ProviderType.class).value(),
                            type -> SettingsForm.ofProvider(type.reflect())));

    @Test
    void each_is_accepted_but_for_the_one_that_has_no_address() throws IOException {
        Map<String, List<Fault>> refused = new TreeMap<>();
        for (JsonObject sample : samples()) {
            JsonObject settings = sample.getJsonObject("settings");
            List<Fault> faults = FORMS.get(sample.getString("type")).faults(settings);
            if (!faults.isEmpty()) {
                refused.put(settings.toString(), faults);
            }
        }
        assertThat(refused).containsOnlyKeys(INCOMPLETE);
        assertThat(refused.get(INCOMPLETE)).extracting(Fault::field).containsExactly("url");
    }

    private static List<JsonObject> samples() throws IOException {
        try (InputStream file = SpecificationSamplesTest.class.getResourceAsStream("specification-samples.json")) {
            return Json.parse(new String(file.readAllBytes(), UTF_8))
                    .getJsonArray("samples")
                    .getValuesAs(JsonObject.class);
        }
    }
}

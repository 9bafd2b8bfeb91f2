package org.imas.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The schema that is published is that of the document that is taken. */
class DocumentSchemaTest {

    private static final Path PUBLISHED = Path.of("docs/schemas/configuration.schema.json");
    private static final Path REAL = Path.of("target/configuration.schema.json");

    @Test
    void the_published_schema_is_true() throws IOException {
        String real = JsonText.write(DocumentSchema.schema());
        Files.createDirectories(REAL.getParent());
        Files.writeString(REAL, real);
        assertThat(Files.readString(PUBLISHED))
                .as("%s; what it should be stands in %s", PUBLISHED, REAL)
                .isEqualTo(real);
    }

    @Test
    void every_section_is_in_it_and_in_the_records() {
        TreeSet<String> members = new TreeSet<>(
                DocumentSchema.schema().getJsonObject("properties").keySet());
        members.remove("version");
        assertThat(Yaml.read(ConfigurationWorld.whole()).keySet()).containsAll(members);
    }
}

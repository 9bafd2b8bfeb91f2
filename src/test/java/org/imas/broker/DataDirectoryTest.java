package org.imas.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class DataDirectoryTest {

    private final Properties properties = new Properties();
    private final Map<String, String> environment = Map.of("IMAS_DATA_DIR", "/from/environment");

    @Test
    void what_the_server_configures_wins() {
        properties.setProperty("imas.data.dir", "/from/property");

        assertThat(DataDirectory.choose("/configured", new Surroundings(properties, environment)))
                .isEqualTo(Path.of("/configured"));
    }

    @Test
    void a_blank_setting_leaves_it_to_the_system_property() {
        properties.setProperty("imas.data.dir", "/from/property");

        assertThat(DataDirectory.choose(" ", new Surroundings(properties, environment)))
                .isEqualTo(Path.of("/from/property"));
    }

    @Test
    void then_comes_the_environment_and_last_a_folder_named_data() {
        assertThat(DataDirectory.choose(null, new Surroundings(properties, environment)))
                .isEqualTo(Path.of("/from/environment"));
        assertThat(DataDirectory.choose(null, new Surroundings(properties, Map.of())))
                .isEqualTo(Path.of("data").toAbsolutePath());
    }
}

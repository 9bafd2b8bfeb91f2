package org.imas.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imas.testkit.Beans;
import org.junit.jupiter.api.Test;

/** What holds, where it comes from, and nothing of what is secret. */
class EffectiveConfigurationTest {

    private static Map<String, EffectiveKey> keys(Map<String, String> set) {
        EffectiveConfiguration configuration =
                new Beans().with(new MapConfig(set)).get(EffectiveConfiguration.class);
        return configuration.keys().stream().collect(Collectors.toMap(EffectiveKey::key, Function.identity()));
    }

    @Test
    void every_key_is_there_with_its_value_and_its_source() {
        Map<String, EffectiveKey> keys = keys(Map.of("imas.brand", "Acme", "imas.demo", "false"));
        assertThat(keys).containsKeys("imas.bootstrap.token", "imas.secrets.key", "imas.configuration.file");
        assertThat(keys.get("imas.brand"))
                .isEqualTo(new EffectiveKey("imas.brand", "Acme", false, "the map", false, true));
        assertThat(keys.get("imas.demo"))
                .isEqualTo(new EffectiveKey("imas.demo", "false", false, "the map", true, true));
    }

    @Test
    void what_nobody_knows_is_shown_as_such() {
        Map<String, EffectiveKey> keys = keys(Map.of("imas.brnad", "x", "imas.provider.rate.NTFY", "none"));
        assertThat(keys.get("imas.brnad").known()).isFalse();
        assertThat(keys.get("imas.provider.rate.NTFY").known()).isTrue();
    }

    @Test
    void every_key_whose_name_tells_of_a_secret_is_masked_and_so_are_secret_addresses() {
        List<String> names = Stream.concat(new KnownKeys().documented().stream(), Stream.of("imas.x.clientSecret"))
                .toList();
        Map<String, String> set = names.stream().collect(Collectors.toMap(Function.identity(), name -> "canary"));
        keys(set).values().forEach(key -> {
            String name = key.key().toLowerCase(Locale.ROOT);
            boolean telling = Stream.of("token", "password", "secret", "key").anyMatch(name::contains);
            if (telling || name.equals("imas.audit.heartbeat-url")) {
                assertThat(key.toString()).as(name).doesNotContain("canary").contains(SecretKeyNames.MASK);
            } else {
                assertThat(key.value()).as(name).isEqualTo("canary");
            }
        });
    }
}

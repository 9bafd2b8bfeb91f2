package org.imas.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.imas.configuration.MapConfig;
import org.imas.testkit.Beans;
import org.junit.jupiter.api.Test;

/** What of the configuration is told, and what never is. */
class ConfigurationExaminationTest {

    private static final Map<String, String> GOOD =
            Map.of("imas.public-url", "https://imas.example.org", "imas.outbound.allow-private", "false");

    private static List<Finding> examined(Map<String, String> keys, String... given) {
        Beans beans = new Beans().with(new MapConfig(keys)).with(new GivenKeys() {
            @Override
            SortedSet<String> names() {
                return new TreeSet<>(List.of(given));
            }
        });
        return beans.get(ConfigurationExamination.class).examine();
    }

    private static Map<String, String> but(String key, String value) {
        Map<String, String> keys = new HashMap<>(GOOD);
        keys.put(key, value);
        return keys;
    }

    @Test
    void a_good_one_has_nothing_but_where_the_key_is() {
        assertThat(examined(GOOD))
                .containsExactly(Finding.of(Symptom.PUBLIC_URL_WELL), Finding.of(Symptom.SECRETS_KEY_IN_FILE));
    }

    @Test
    void an_address_that_is_unset_or_plain_and_open_doors_are_worth_a_warning() {
        assertThat(examined(but("imas.public-url", "http://localhost:${imas.http.port}")))
                .contains(Finding.of(Symptom.PUBLIC_URL_UNSET));
        assertThat(examined(but("imas.public-url", "http://imas.example.org")))
                .contains(Finding.of(Symptom.PUBLIC_URL_PLAIN));
        assertThat(examined(but("imas.outbound.allow-private", "true"))).contains(Finding.of(Symptom.ALLOWS_PRIVATE));
    }

    @Test
    void what_is_set_and_nobody_reads_is_named() {
        assertThat(examined(GOOD, "IMAS_PUBLICURL", "imas.brnad", "imas.public.url", "IMAS_DATABASE_URLS"))
                .contains(Finding.of(
                        Symptom.KEYS_UNKNOWN, "IMAS_DATABASE_URLS, IMAS_PUBLICURL, imas.brnad, imas.public.url"));
    }

    @Test
    void what_the_hub_or_the_scripts_of_its_servers_read_is_known() {
        assertThat(examined(
                        GOOD,
                        "IMAS_PUBLIC_URL",
                        "imas.public-url",
                        "IMAS_DELIVERY_RETRY_BUDGET_OVH_SMS",
                        "imas.provider.rate.NTFY",
                        "IMAS_PROVIDER_RATE_NTFY",
                        "IMAS_SECRET_SLACK",
                        "imas.secret.slack",
                        "IMAS_DATABASE_CLASS",
                        "imas.database.url",
                        "IMAS_BROKER_URL",
                        "imas.broker.password",
                        "IMAS_HTTP_ADDRESS",
                        "imas.http.threads",
                        "IMAS_MAIL_HOST",
                        "IMAS_DIST_DIR",
                        "IMAS_JAVA_OPTIONS"))
                .extracting(Finding::symptom)
                .doesNotContain(Symptom.KEYS_UNKNOWN);
    }

    @Test
    void no_value_is_told() {
        List<Finding> found = examined(
                Map.of(
                        "imas.public-url", "http://ada:canary@imas.example.org",
                        "imas.outbound.allow-private", "true",
                        "imas.secrets.key", "canary"),
                "IMAS_TYPO");
        assertThat(found).contains(Finding.of(Symptom.SECRETS_KEY_CONFIGURED));
        assertThat(found.toString()).contains("IMAS_TYPO").doesNotContain("canary");
    }

    @Test
    void only_names_that_begin_like_ours_are_looked_at() {
        System.setProperty("imas.typo", "canary");
        try {
            assertThat(new GivenKeys().names())
                    .contains("imas.typo")
                    .allSatisfy(name -> assertThat(name).matches("(?i)imas[._].*"));
        } finally {
            System.clearProperty("imas.typo");
        }
    }
}

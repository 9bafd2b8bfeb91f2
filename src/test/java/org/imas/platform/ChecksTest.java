package org.imas.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.imas.testkit.Beans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in is checked whole, and each fault names its JSON field. */
class ChecksTest {

    private final Checks checks = new Beans().get(Checks.class);

    record Nested(@Required @Nullable String inner) {}

    record Sample(
            @Required @PlainLine(max = 10) @Nullable String name,
            @Size(max = 2) @Nullable List<@PlainLine(max = 5) String> impactScopes,
            @Nullable Map<String, @Size(min = 1, max = 3) String> labels,
            @Valid @Nullable List<@Valid Nested> parts,
            @CalendarTime @Nullable Instant at) {}

    record Mail(@EmailAddress String mail) {}

    record Url(@HttpUrl String url) {}

    record Phone(@PhoneNumber String phone) {}

    record Language(@LanguageTag String locale) {}

    record Line(@PlainLine(max = 10) String line) {}

    @Test
    void every_fault_is_told_at_once_by_its_json_field_whatever_the_language_of_the_server() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.FRENCH);
        try {
            var sample = new Sample(
                    null,
                    List.of("ok", "too long", "c"),
                    Map.of("env", "production"),
                    List.of(new Nested("x"), new Nested(null)),
                    Instant.MAX);
            assertThat(checks.faults(sample))
                    .containsExactly(
                            new Fault("at", "must lie in the years 1970 to 9999"),
                            new Fault("impactScopes", "must have at most 2 entries"),
                            new Fault(
                                    "impactScopes[1]",
                                    "must be one line of 1 to 5 characters, without control characters"),
                            new Fault("labels.env", "must have 1 to 3 characters"),
                            new Fault("name", "is required"),
                            new Fault("parts[1].inner", "is required"));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void no_body_at_all_is_refused_in_words() {
        Problem problem =
                catchThrowableOfType(Refusal.class, () -> checks.check(null)).problem();
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.detail()).contains("empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ops@example.org", "a.b+c@sub.example.org", "root@localhost", "o'neil@example.org"})
    void one_bare_address_is_an_email_address(String address) {
        assertThat(checks.faults(new Mail(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ops",
                "@example.org",
                "ops@",
                "Ops <ops@example.org>",
                "a@example.org,b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "a b@example.org",
                "a@b@example.org",
                "a@example..org",
                "a@-example.org-",
                ".a@example.org"
            })
    void anything_else_is_none(String address) {
        assertThat(checks.faults(new Mail(address)))
                .containsExactly(new Fault("mail", "must be one e-mail address such as ops@example.org"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://wiki.example.org/a?b=c#d", "http://localhost:8080", "HTTPS://example.org"})
    void http_addresses_are_urls(String url) {
        assertThat(checks.faults(new Url(url))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "ftp://example.org",
                "//example.org",
                "http://",
                "http:///x",
                "https://user:pw@example.org",
                "https://exa mple.org",
                "https://example.org/é"
            })
    void other_addresses_are_not(String url) {
        assertThat(checks.faults(new Url(url))).hasSize(1);
    }

    @Test
    void telephone_numbers_are_e164() {
        assertThat(checks.faults(new Phone("+33612345678"))).isEmpty();
        for (String wrong :
                List.of("0612345678", "+33 6 12", "+0612345678", "+1234567890123456", "", "+33612345678\n")) {
            assertThat(checks.faults(new Phone(wrong))).as(wrong).hasSize(1);
        }
    }

    @Test
    void locales_are_language_tags() {
        assertThat(checks.faults(new Language("fr-CA"))).isEmpty();
        for (String wrong : List.of("fr_CA", "", "french language", "x-private", "en-")) {
            assertThat(checks.faults(new Language(wrong))).as(wrong).hasSize(1);
        }
    }

    @Test
    void a_plain_line_shows_something_and_breaks_nothing() {
        for (String right : List.of("Zoë 🚒", "x")) {
            assertThat(checks.faults(new Line(right))).as(right).isEmpty();
        }
        for (String wrong : List.of(" ", "", "a\nb", "a\u0000", "a\u2028b", "\ud800", "12345678901")) {
            assertThat(checks.faults(new Line(wrong))).as(wrong).hasSize(1);
        }
    }
}

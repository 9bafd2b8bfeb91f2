package org.imas.silence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.imas.incident.Severity;
import org.imas.platform.Json;
import org.imas.platform.Refusal;
import org.imas.platform.StrictBodyReader;
import org.junit.jupiter.api.Test;

/** What callers write becomes what they mean, and what we show has the same words. */
class DraftsAsJsonTest {

    private static <T extends Record> T read(Class<T> type, String json) {
        return StrictBodyReader.read(type, json.getBytes(UTF_8));
    }

    @Test
    void a_silence_is_read() {
        assertThat(read(Silence.Draft.class, """
                {"matchers":[{"name":"service","operator":"=","value":"redis"}],"to":"2026-02-01T02:00:00Z",
                 "reason":"moved","includeSev1":true}"""))
                .isEqualTo(new Silence.Draft(
                        List.of(new Matcher("service", "=", "redis")),
                        null,
                        null,
                        Instant.parse("2026-02-01T02:00:00Z"),
                        "moved",
                        true));
        assertThatThrownBy(() -> read(Silence.Draft.class, "{\"matchers\":[{\"op\":\"=\"}]}"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_window_is_read() {
        assertThat(read(MaintenanceWindow.Draft.class, """
                {"all":true,"days":["SUNDAY"],"start":"02:00","lasts":"PT2H","zone":"Europe/Paris","from":"2026-01-01",
                 "until":"2026-12-31","reason":"update"}"""))
                .isEqualTo(new MaintenanceWindow.Draft(
                        null,
                        true,
                        List.of(DayOfWeek.SUNDAY),
                        null,
                        "02:00",
                        Duration.ofHours(2),
                        "Europe/Paris",
                        "2026-01-01",
                        "2026-12-31",
                        "update",
                        null));
    }

    @Test
    void quiet_hours_are_read() {
        assertThat(read(QuietTime.Draft.class, """
                {"person":"Ada","days":["MONDAY"],"from":"22:00","to":"07:00","zone":"UTC","severities":["SEV4_LOW"]}"""))
                .isEqualTo(new QuietTime.Draft(
                        "Ada", null, List.of(DayOfWeek.MONDAY), "22:00", "07:00", "UTC", List.of(Severity.SEV4_LOW)));
    }

    @Test
    void what_is_shown_leaves_out_what_is_absent() {
        assertThat(Json.CAMEL.write(new Matcher("labels.env", "=~", null)))
                .isEqualTo("{\"name\":\"labels.env\",\"operator\":\"=~\"}");
    }
}

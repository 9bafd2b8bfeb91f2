package org.imas.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NewestFirstTest {

    private static final Instant NOW = Instant.parse("2026-02-05T18:30:00Z");

    private final List<UUID> rows = new ArrayList<>();
    private final List<UUID> asked = new ArrayList<>();

    private UUID row(Duration age) {
        UUID id = Ids.firstAt(NOW.minus(age));
        rows.add(id);
        return id;
    }

    private List<UUID> newest(int enough) {
        return NewestFirst.keys(NOW, enough, since -> {
            asked.add(since);
            return rows.stream()
                    .filter(id -> id.compareTo(since) >= 0)
                    .sorted(Comparator.reverseOrder())
                    .limit(enough)
                    .toList();
        });
    }

    @Test
    void looks_no_further_back_than_it_must() {
        UUID last = row(Duration.ofSeconds(5));
        UUID before = row(Duration.ofMinutes(30));
        row(Duration.ofDays(3));
        assertThat(newest(2)).containsExactly(last, before);
        assertThat(asked)
                .containsExactly(
                        Ids.firstAt(NOW.minus(Duration.ofMinutes(1))), Ids.firstAt(NOW.minus(Duration.ofHours(1))));
    }

    @Test
    void finds_what_is_there_where_that_is_less_than_is_wanted() {
        UUID old = row(Duration.ofDays(900));
        UUID late = row(Duration.ofHours(2));
        assertThat(newest(3)).containsExactly(late, old);
        assertThat(asked.get(asked.size() - 1)).isEqualTo(Page.FROM_THE_START);
        rows.clear();
        assertThat(newest(1)).isEmpty();
    }
}

package org.imas.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Finds the newest rows by their keys: those of the last minute, of an hour, a day, a month, then all. H2 reads no index
 * backwards: asked for the last ones of a table, it would sort the table.
 */
public final class NewestFirst {

    private static final List<Duration> WINDOWS =
            List.of(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(30));

    private NewestFirst() {}

    /**
     * The newest ones, the newest first.
     *
     * @param from where it is looked back from
     * @param enough how many are wanted
     * @param look finds at most as many, none with a key before the one that it is given
     */
    public static List<UUID> keys(Instant from, int enough, Function<UUID, List<UUID>> look) {
        for (Duration window : WINDOWS) {
            List<UUID> found = look.apply(Ids.firstAt(from.minus(window)));
            if (found.size() >= enough) {
                return found;
            }
        }
        return look.apply(Page.FROM_THE_START);
    }
}

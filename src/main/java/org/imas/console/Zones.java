package org.imas.console;

import java.time.ZoneId;
import java.util.List;

/** The time zones that people choose from. */
public final class Zones {

    private Zones() {}

    /** Those that name a place: the others do not follow its clocks. */
    public static List<String> ofPlaces() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(zone -> zone.indexOf('/') > 0 && !zone.startsWith("Etc/") && !zone.startsWith("SystemV/"))
                .sorted()
                .toList();
    }
}

package org.imas.speed;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The tables of a run, for the eye and for docs/console-speed.md. */
public record SpeedReport(List<Measured> pages, List<Measured> services, Duration counted) {

    private static final String BEGIN = "<!-- what the last run has shown: begin -->";
    private static final String END = "<!-- what the last run has shown: end -->";
    private static final double GIB = 1 << 30;
    private static final String HEAD = " | median | slowest of 11 | size |\n|---|--:|--:|--:|\n";

    public String text() {
        return where() + "\n\n| page" + HEAD + rows(pages) + "\n| REST" + HEAD + rows(services)
                + "\nAll hours of the 89 days were counted for the statistics " + counted.toSeconds()
                + " s after the start.\n";
    }

    private static String rows(List<Measured> measured) {
        return measured.stream().map(Measured::row).collect(Collectors.joining());
    }

    private static String where() {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return String.format(
                Locale.ROOT,
                "%s, %s %s, %d processors, %.0f GiB, Java %s",
                LocalDate.now(ZoneOffset.UTC),
                machine.getName(),
                machine.getArch(),
                machine.getAvailableProcessors(),
                machine.getTotalMemorySize() / GIB,
                Runtime.version());
    }

    /** Replaces the tables between the marks of that page. */
    public void writeInto(Path page) {
        try {
            String old = Files.readString(page);
            int from = old.indexOf(BEGIN) + BEGIN.length();
            Files.writeString(page, old.substring(0, from) + "\n" + text() + old.substring(old.indexOf(END)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.imas.crash;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The table of a run, for the eye and for docs/crash-test.md. */
final class Report {

    private static final Path PAGE = Path.of("docs/crash-test.md");
    private static final double GIB = 1 << 30;
    private static final String HEAD = """
            | round | database | fault | accepted | deliveries | arrived | superseded | lost | duplicates | unexplained | in flight \
            | out of order | ready | recovered |
            |--:|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
            """;

    private final String mark;
    private final CrashSettings settings;
    private final List<Round.Line> lines;

    /** @param mark names the place of its table in the page */
    Report(String mark, CrashSettings settings, List<Round.Line> lines) {
        this.mark = mark;
        this.settings = settings;
        this.lines = lines;
    }

    String text() {
        String rows = lines.stream().map(Report::row).collect(Collectors.joining());
        return where() + "\n\n" + HEAD + rows + total();
    }

    static String row(Round.Line line) {
        return "| " + line.round() + " | " + line.database() + " | " + line.fault() + numbers(List.of(line)) + " | "
                + seconds(line.ready()) + " | " + seconds(line.recovered()) + " |\n";
    }

    private String total() {
        return "| | | together" + numbers(lines) + " | " + seconds(longest(Round.Line::ready)) + " | "
                + seconds(longest(Round.Line::recovered)) + " |\n";
    }

    private Duration longest(java.util.function.Function<Round.Line, Duration> time) {
        return lines.stream().map(time).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private static String numbers(List<Round.Line> lines) {
        List<ToIntFunction<Verdict>> columns = List.of(
                Verdict::accepted,
                Verdict::promised,
                Verdict::delivered,
                Verdict::superseded,
                Verdict::lost,
                Verdict::duplicates,
                Verdict::unexplained,
                Verdict::inFlight,
                Verdict::disorders);
        return columns.stream()
                .map(column ->
                        lines.stream().map(Round.Line::verdict).mapToInt(column).sum())
                .map(sum -> " | " + sum)
                .collect(Collectors.joining());
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    private String where() {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return String.format(
                Locale.ROOT,
                "%s, seed %d, %s %s, %d processors, %.0f GiB, Java %s",
                LocalDate.now(ZoneOffset.UTC),
                settings.seed(),
                machine.getName(),
                machine.getArch(),
                machine.getAvailableProcessors(),
                machine.getTotalMemorySize() / GIB,
                Runtime.version());
    }

    /** Replaces the table between the marks of the page. */
    void write() throws IOException {
        String begin = "<!-- " + mark + ": begin -->";
        String page = Files.readString(PAGE);
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf("<!-- " + mark + ": end -->");
        Files.writeString(PAGE, page.substring(0, from) + "\n" + text() + page.substring(to));
    }
}

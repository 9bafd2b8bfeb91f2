package org.imas.doctor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report as REST shows it. */
public record DoctorView(Instant at, Verdict verdict, List<CheckView> checks) {

    /** One check; no advice where it is well. */
    public record CheckView(
            String name,
            Verdict verdict,
            String finding,
            @Nullable String advice,
            long durationMs) {

        static CheckView of(Examined examined) {
            String advice = examined.findings().stream()
                    .map(English::advice)
                    .flatMap(Optional::stream)
                    .distinct()
                    .collect(Collectors.joining(" "));
            return new CheckView(
                    examined.subject().word(),
                    examined.verdict(),
                    examined.findings().stream().map(English::finding).collect(Collectors.joining(" ")),
                    advice.isEmpty() ? null : advice,
                    examined.durationMs());
        }
    }

    static DoctorView of(Report report) {
        return new DoctorView(
                report.at(),
                report.verdict(),
                report.checks().stream().map(CheckView::of).toList());
    }
}

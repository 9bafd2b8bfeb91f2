package org.imas.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.HdrHistogram.Histogram;

/** What one stretch of load came to. Rates are per second, times in milliseconds, processor seconds per 1,000 incidents. */
record Figures(
        double accepted,
        double delivered,
        Percentiles accept,
        Percentiles arrival,
        Percentiles onTheWay,
        double serverCpu,
        double databaseCpu,
        double othersShare,
        int lost,
        int refused,
        int repeated) {

    /** In milliseconds. */
    record Percentiles(double p50, double p99) {

        static Percentiles of(Histogram nanos) {
            return new Percentiles(nanos.getValueAtPercentile(50) / 1e6, nanos.getValueAtPercentile(99) / 1e6);
        }

        static Percentiles median(List<Percentiles> all) {
            return new Percentiles(Figures.median(all, Percentiles::p50), Figures.median(all, Percentiles::p99));
        }
    }

    double cpu() {
        return serverCpu + databaseCpu;
    }

    /** Each figure by itself; what went wrong is summed up. */
    static Figures median(List<Figures> rounds) {
        return new Figures(
                median(rounds, Figures::accepted),
                median(rounds, Figures::delivered),
                Percentiles.median(rounds.stream().map(Figures::accept).toList()),
                Percentiles.median(rounds.stream().map(Figures::arrival).toList()),
                Percentiles.median(rounds.stream().map(Figures::onTheWay).toList()),
                median(rounds, Figures::serverCpu),
                median(rounds, Figures::databaseCpu),
                median(rounds, Figures::othersShare),
                rounds.stream().mapToInt(Figures::lost).sum(),
                rounds.stream().mapToInt(Figures::refused).sum(),
                rounds.stream().mapToInt(Figures::repeated).sum());
    }

    static <T> double median(List<T> all, ToDoubleFunction<T> figure) {
        double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
        return sorted.length == 0
                ? Double.NaN
                : Arrays.stream(sorted, (sorted.length - 1) / 2, sorted.length / 2 + 1)
                        .average()
                        .orElseThrow();
    }
}

package org.imas.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imas.organization.Service;
import org.jspecify.annotations.Nullable;

/** How soon incidents were noticed, told, taken up and over. */
@ApplicationScoped
@Transactional
public class IncidentStatistics {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private KeptFigures kept;

    @Inject
    private Counting counting;

    /** One group as it is counted: each interval by its number. */
    private static final class Counted {

        private final Map<Integer, Tally> intervals = new TreeMap<>();

        Tally in(int interval) {
            return intervals.computeIfAbsent(interval, number -> new Tally());
        }

        IncidentOverview.Group read(@Nullable String name, Trend trend) {
            Tally all = new Tally();
            intervals.values().forEach(all::add);
            List<IncidentOverview.Point> points = intervals.entrySet().stream()
                    .map(entry -> new IncidentOverview.Point(
                            trend.starts().get(entry.getKey()), entry.getValue().figures()))
                    .toList();
            return new IncidentOverview.Group(name, all.figures(), points);
        }
    }

    IncidentOverview of(IncidentsWanted wanted) {
        Trend trend = new Trend(wanted.period(), wanted.interval(), wanted.zone());
        Map<String, Counted> groups = new TreeMap<>();
        if (wanted.groupBy() == IncidentGrouping.NONE) {
            groups.put("", new Counted());
        }
        Function<IncidentBook.Key, String> group = group(wanted.groupBy());
        List<Period> parts = trend.parts(wanted.period());
        for (int i = 0; i < parts.size(); i++) {
            int interval = i;
            read(
                    parts.get(i),
                    new IncidentBook(key -> groups.computeIfAbsent(group.apply(key), name -> new Counted())
                            .in(interval)));
        }
        return new IncidentOverview(
                wanted.period().from(),
                wanted.period().to(),
                wanted.groupBy().name().toLowerCase(Locale.ROOT),
                wanted.interval().name().toLowerCase(Locale.ROOT),
                wanted.zone().getId(),
                trend.starts(),
                groups.entrySet().stream()
                        .map(entry -> entry.getValue().read(entry.getKey().isEmpty() ? null : entry.getKey(), trend))
                        .toList());
    }

    private void read(Period period, IncidentBook book) {
        kept.read(Slot.Kind.INCIDENTS, period, book).forEach(rest -> counting.count(rest, book));
    }

    private Function<IncidentBook.Key, String> group(IncidentGrouping by) {
        return switch (by) {
            case SERVICE -> byService(Service::name);
            case TEAM -> byService(service -> service.ownerTeam().name());
            case SEVERITY -> IncidentBook.Key::severity;
            case NONE -> incident -> "";
        };
    }

    private Function<IncidentBook.Key, String> byService(Function<Service, String> name) {
        Map<UUID, String> names = database.createQuery("select s from Service s join fetch s.ownerTeam", Service.class)
                .getResultStream()
                .collect(Collectors.toMap(Service::id, name));
        return incident -> String.valueOf(names.get(incident.service()));
    }
}

package org.imas.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.imas.statistics.DeliveryOverview;
import org.imas.statistics.IncidentOverview;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** How well it goes: the figures of a period as charts with their tables, and as files. */
@Named
@ViewScoped
public class StatisticsPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private LookingBack lookingBack;

    @Inject
    private IncidentSheets ofIncidents;

    @Inject
    private DeliverySheets ofDeliveries;

    @Inject
    private Feedback feedback;

    private final StatisticsFilter filter = new StatisticsFilter();
    private transient @Nullable List<Sheet> incidents;
    private transient @Nullable List<Sheet> deliveries;

    public StatisticsFilter getFilter() {
        return filter;
    }

    public void load() {
        feedback.tried(() -> {
            IncidentOverview groups = lookingBack.incidents(filter);
            IncidentOverview all = "none".equals(groups.groupBy()) ? groups : lookingBack.together(filter);
            incidents = Stream.of(ofIncidents.times(all), ofIncidents.counts(groups), ofIncidents.groups(groups))
                    .toList();
            DeliveryOverview found = lookingBack.deliveries(filter);
            deliveries = Stream.of(
                            ofDeliveries.states(found),
                            ofDeliveries.failures(found),
                            ofDeliveries.latency(found),
                            ofDeliveries.calls(found))
                    .toList();
        });
    }

    public List<Sheet> getIncidents() {
        return incidents == null ? List.of() : incidents;
    }

    public List<Sheet> getDeliveries() {
        return deliveries == null ? List.of() : deliveries;
    }

    public List<String> intervals() {
        return StatisticsFilter.INTERVALS;
    }

    public List<String> days() {
        return StatisticsFilter.DAYS;
    }

    public List<String> incidentGroups() {
        return StatisticsFilter.INCIDENT_GROUPS;
    }

    public List<String> deliveryGroups() {
        return StatisticsFilter.DELIVERY_GROUPS;
    }

    /** Of {@code incidents} or {@code deliveries}, as {@code csv} or {@code json}. */
    public StreamedContent file(String what, String format) {
        boolean table = format.equals("csv");
        return DefaultStreamedContent.builder()
                .name(what + "." + format)
                .contentType(table ? "text/csv;charset=utf-8" : "application/json")
                .stream(() -> new ByteArrayInputStream(lookingBack
                        .file(filter, what.equals("deliveries"), table)
                        .getBytes(UTF_8)))
                .build();
    }
}

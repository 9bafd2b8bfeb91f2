package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.delivery.HeldBy;
import org.imas.delivery.HeldDeliveries;
import org.jspecify.annotations.Nullable;

/** The tab of what is held back at the moment: how much, by what, and until when. */
@Named
@ViewScoped
public class HeldList implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private HeldDeliveries held;

    @Inject
    private Holders holders;

    private transient @Nullable List<Row> rows;

    /**
     * What one thing holds.
     *
     * @param name the reason of a silence or a window, or whose quiet hours they are; empty for a storm
     */
    public record Row(HeldBy.Kind kind, @Nullable UUID source, String name, Amount amount) {}

    /** How many messages, and when the first and the last of them go out. */
    public record Amount(long count, Instant first, Instant last) {}

    public List<Row> rows() {
        if (rows == null) {
            rows = held.heaps().stream().map(this::row).toList();
        }
        return rows;
    }

    private Row row(HeldDeliveries.Heap heap) {
        HeldBy by = heap.by();
        String name = Optional.ofNullable(by.source())
                .flatMap(source -> holders.name(by.kind(), source))
                .orElse("");
        return new Row(
                by.kind(),
                by.source(),
                name,
                new Amount(heap.count(), heap.until().first(), heap.until().last()));
    }
}

package org.imas.digest;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.imas.delivery.HeldBy;
import org.imas.delivery.HeldDeliveries;
import org.imas.platform.MinimumRole;
import org.imas.platform.Page;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Roles;
import org.imas.platform.Rows;
import org.jspecify.annotations.Nullable;

/** Tells how much is held back, and by what. */
@Path("held")
@Produces(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.VIEWER)
public class HeldResource {

    @Inject
    private HeldDeliveries held;

    /** Deliveries with one thing that holds them. */
    public record Heap(HeldBy.Kind heldBy, @Nullable UUID source, long count, Instant firstUntil, Instant lastUntil) {

        static Heap of(HeldDeliveries.Heap heap) {
            return new Heap(
                    heap.by().kind(),
                    heap.by().source(),
                    heap.count(),
                    heap.until().first(),
                    heap.until().last());
        }
    }

    @GET
    public Page list(@QueryParam("source") @Nullable String source) {
        UUID wanted = source == null
                ? null
                : Rows.id(source).orElseThrow(() -> new Refusal(Problem.invalid("source", "must be an id")));
        return Page.whole(held.heaps().stream()
                .filter(heap -> wanted == null || wanted.equals(heap.by().source()))
                .map(Heap::of)
                .toList());
    }
}

package org.imas.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.imas.audit.AuditAction;
import org.imas.audit.AuditKinds;
import org.imas.audit.AuditLog;
import org.imas.audit.Deed;
import org.imas.platform.Json;
import org.imas.platform.Problem;
import org.imas.registry.Providers;
import org.jspecify.annotations.Nullable;

/** What people decide about deliveries; each method is one short transaction and says for which it could not be done. */
@ApplicationScoped
@Transactional
public class Decisions {

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Clock clock;

    @Inject
    private Budgets budgets;

    @Inject
    private Providers providers;

    @Inject
    private DeliveryNews news;

    @Inject
    private AuditLog audit;

    /** Has dead letters tried once more, each with a new budget. */
    public List<Undone> replay(List<UUID> ids, String actor) {
        Instant now = clock.instant();
        List<DeliveriesPromised.Due> due = new ArrayList<>();
        List<Undone> undone = each(ids, this::notToReplay, letter -> {
            letter.replay(now, budgets.of(letter.providerType(), letter.severity()));
            due.add(DeliveriesPromised.Due.of(letter));
            news.decided(DeliveryDecided.of(letter, DeliveryDecided.Kind.REPLAYED, actor, ""));
        });
        news.due(due);
        return told(AuditAction.REPLAYED, ids, undone, null);
    }

    /** Gives dead letters up. */
    public List<Undone> discard(List<UUID> ids, String actor, String reason) {
        Instant now = clock.instant();
        List<Undone> undone = each(ids, Decisions::noLetter, letter -> {
            letter.cancel(actor, reason, now);
            news.decided(DeliveryDecided.of(letter, DeliveryDecided.Kind.DISCARDED, actor, reason));
        });
        return told(AuditAction.DISCARDED, ids, undone, reason);
    }

    /** Calls open ones off; an attempt that is under way goes on, but counts no more. */
    public List<Undone> cancel(List<UUID> ids, String actor, String reason) {
        Instant now = clock.instant();
        List<Undone> undone = each(ids, Decisions::over, delivery -> {
            delivery.cancel(actor, reason, now);
            news.decided(DeliveryDecided.of(delivery, DeliveryDecided.Kind.CANCELLED, actor, reason));
            news.ended(delivery);
        });
        return told(AuditAction.CALLED_OFF, ids, undone, reason);
    }

    /** To the audit; what becomes of each of them stands in its incident. */
    private List<Undone> told(AuditAction action, List<UUID> ids, List<Undone> undone, @Nullable String reason) {
        Set<UUID> left = undone.stream().map(Undone::id).collect(Collectors.toSet());
        List<String> done = ids.stream()
                .filter(id -> !left.contains(id))
                .map(UUID::toString)
                .toList();
        if (!done.isEmpty()) {
            JsonObjectBuilder details = Json.object().add("count", done.size()).add("deliveries", Json.array(done));
            if (reason != null) {
                details.add("reason", reason);
            }
            audit.tell(new Deed(
                    action,
                    AuditKinds.DELIVERY,
                    done.size() == 1 ? UUID.fromString(done.get(0)) : null,
                    null,
                    details.build()));
        }
        return undone;
    }

    private List<Undone> each(
            List<UUID> ids, Function<Delivery, Optional<Problem>> objection, Consumer<Delivery> action) {
        Map<UUID, Delivery> found = database.createQuery("select d from Delivery d where d.id in :ids", Delivery.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Delivery::id, Function.identity()));
        List<Undone> undone = new ArrayList<>();
        for (UUID id : ids) {
            Delivery delivery = found.get(id);
            Optional<Problem> problem =
                    delivery == null ? Optional.of(Problem.notFound("delivery", id)) : objection.apply(delivery);
            problem.ifPresentOrElse(why -> undone.add(new Undone(id, why)), () -> action.accept(found.get(id)));
        }
        database.flush();
        return undone;
    }

    private Optional<Problem> notToReplay(Delivery letter) {
        return noLetter(letter)
                .or(() -> providers.byId(letter.providerId()).isPresent()
                        ? Optional.empty()
                        : Optional.of(Problem.conflict(
                                "provider-deleted", "The provider " + letter.providerName() + " was deleted")));
    }

    private static Optional<Problem> noLetter(Delivery delivery) {
        return delivery.deadAt() != null
                ? Optional.empty()
                : Optional.of(Problem.conflict(
                        "not-a-dead-letter", "The delivery is " + delivery.state() + ", which is no dead letter"));
    }

    private static Optional<Problem> over(Delivery delivery) {
        return delivery.state().open()
                ? Optional.empty()
                : Optional.of(Problem.conflict(
                        "delivery-over", "The delivery is " + delivery.state() + " and cannot be cancelled any more"));
    }
}

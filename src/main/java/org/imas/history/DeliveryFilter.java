package org.imas.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imas.delivery.Deliveries;
import org.imas.delivery.DeliveryState;
import org.imas.platform.Ids;
import org.imas.platform.Rows;
import org.imas.platform.Selection;
import org.imas.provider.Look;
import org.jspecify.annotations.Nullable;

/** Criteria that were found to be right, as conditions on {@code Delivery e}; each kind keeps to an index. */
record DeliveryFilter(Selection wanted) {

    private static final List<DeliveryState> LETTERS =
            Stream.of(DeliveryState.values()).filter(DeliveryState::failed).toList();

    // a subquery in scalar form: as EXISTS beside an OR, PostgreSQL would rather read all attempts
    private static final String LAST_CODE = """
            (e.endedCode = :code or (select count(a) from Attempt a
              where a.deliveryId = e.id and a.number = e.attempts and a.code = :code) > 0)""";

    /** Of the dead letters; faults are told with that prefix before the field. */
    static DeliveryFilter letters(DeliveryCriteria criteria, String prefix) {
        CriteriaReader reader = new CriteriaReader(prefix);
        Selection wanted = common(criteria, LETTERS, reader)
                .and("e.deadAt > :ever", "ever", Deliveries.EVER)
                .and("e.deadAt >= :from", "from", reader.instant("from", criteria.from()))
                .and("e.deadAt < :to", "to", reader.instant("to", criteria.to()));
        reader.refuseFaults();
        return new DeliveryFilter(wanted);
    }

    /** Of all deliveries. */
    static DeliveryFilter all(DeliveryCriteria criteria) {
        CriteriaReader reader = new CriteriaReader("");
        Selection wanted = byState(common(criteria, List.of(DeliveryState.values()), reader), criteria)
                .and("e.id >= :from", "from", firstId(reader.instant("from", criteria.from())))
                .and("e.id < :to", "to", firstId(reader.instant("to", criteria.to())));
        reader.refuseFaults();
        return new DeliveryFilter(wanted);
    }

    DeliveryFilter and(String condition, String parameter, @Nullable Object value) {
        return new DeliveryFilter(wanted.and(condition, parameter, value));
    }

    private static Selection common(DeliveryCriteria criteria, List<DeliveryState> allowed, CriteriaReader reader) {
        List<String> names = allowed.stream().map(Enum::name).toList();
        List<String> states = reader.among("state", criteria.state(), names);
        Optional<UUID> providerId = Optional.ofNullable(criteria.provider()).flatMap(Rows::id);
        return Selection.of(1, null)
                .where("providerId", providerId.orElse(null))
                .where("providerName", providerId.isPresent() ? null : criteria.provider())
                .where("providerType", criteria.type())
                .where("incidentId", reader.id("incident", criteria.incident()))
                .and("e.severity in :severity", "severity", severities(criteria, reader))
                .and("e.state in :state", "state", known(states, allowed))
                .and(LAST_CODE, "code", criteria.code());
    }

    private static @Nullable List<String> severities(DeliveryCriteria criteria, CriteriaReader reader) {
        return reader.among("severity", criteria.severity(), Look.severities());
    }

    private static @Nullable List<DeliveryState> known(@Nullable List<String> names, List<DeliveryState> allowed) {
        return names == null
                ? null
                : allowed.stream().filter(state -> names.contains(state.name())).toList();
    }

    /** Open ones have a time for their next attempt and nearly all failed ones one of death: both are few, and indexed. */
    private static Selection byState(Selection wanted, DeliveryCriteria criteria) {
        List<String> names = criteria.state() == null ? List.of() : criteria.state();
        List<DeliveryState> states = Stream.of(DeliveryState.values())
                .filter(state -> names.contains(state.name()))
                .toList();
        if (states.isEmpty()) {
            return wanted;
        }
        if (states.stream().allMatch(DeliveryState::open)) {
            return wanted.and("e.nextAttemptAt > :ever", "ever", Deliveries.EVER);
        }
        boolean dead = states.stream().allMatch(state -> state.failed() && state != DeliveryState.EXPIRED);
        return dead ? wanted.and("e.deadAt > :ever", "ever", Deliveries.EVER) : wanted;
    }

    private static @Nullable UUID firstId(@Nullable Instant at) {
        return at == null ? null : Ids.firstAt(at);
    }
}

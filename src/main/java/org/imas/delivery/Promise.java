package org.imas.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.imas.provider.Notice;
import org.imas.provider.RoomWork;
import org.imas.provider.Task;
import org.jspecify.annotations.Nullable;

/** What is asked for: that provider is to do this, at that target, for these reasons. */
public record Promise(
        UUID providerId,
        String providerName,
        String providerType,
        String target,
        Notice notice,
        Step step,
        List<Reason> reasons) {

    /**
     * What is to be done, and when at the earliest.
     *
     * @param work what a step on a room needs; absent for a notice
     * @param notBefore absent: at once
     * @param insteadOf the delivery it stands in for, through the fallback of its provider
     * @param heldBy what keeps it until then; a digest may tell of it in its stead
     */
    public record Step(
            Task task,
            @Nullable RoomWork work,
            @Nullable Instant notBefore,
            @Nullable UUID insteadOf,
            @Nullable HeldBy heldBy) {

        public Step(Task task, @Nullable RoomWork work, @Nullable Instant notBefore) {
            this(task, work, notBefore, null, null);
        }

        static Step insteadOf(Delivery delivery) {
            return new Step(delivery.task(), null, null, delivery.id(), null);
        }

        /** A notice that waits for the end of what holds it. */
        public static Step held(HeldBy by, Instant until) {
            return new Step(Task.NOTIFY, null, until, null, by);
        }

        /** Tell the target of the notice, at once. */
        public static final Step NOTIFY = new Step(Task.NOTIFY, null, null);

        /** Tell the target at once of what was held back. */
        public static final Step DIGEST = new Step(Task.DIGEST, null, null);

        public static Step now(Task task, RoomWork work) {
            return new Step(task, work, null);
        }
    }
}

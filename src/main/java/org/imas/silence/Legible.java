package org.imas.silence;

import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What rows mean, without those that can no longer be read: they hold nothing back, rather than keep all from being told. */
final class Legible {

    private static final System.Logger LOG = System.getLogger(Legible.class.getName());

    private Legible() {}

    /** None where the row of that id makes no sense, say because its zone is no more. */
    static <T> Stream<T> of(UUID id, Supplier<T> meaning) {
        try {
            return Stream.of(meaning.get());
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "event=silence-illegible id=" + id, e);
            return Stream.empty();
        }
    }
}

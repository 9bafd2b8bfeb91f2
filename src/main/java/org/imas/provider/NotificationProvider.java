package org.imas.provider;

import java.util.List;
import org.imas.platform.NotConnectedException;

/**
 * One way to reach people or systems. Implementations are {@code @Stateless} beans with a {@link ProviderType}
 * qualifier and a nested {@code record Settings} whose components carry {@link Setting}.
 */
public interface NotificationProvider {

    /**
     * Sends one message, once, and says how it ended. Everything the remote can answer is a value; only a connection
     * that was never made is an exception, so that it may be retried at once without any risk of a duplicate.
     */
    SendResult send(Message message) throws NotConnectedException;

    /** What {@link #send} would send first, of which nothing is sent. */
    Preview preview(Message message);

    /**
     * How much the service takes with these settings, where that depends on them.
     *
     * @param usual what the class says with {@link RateLimit}
     */
    default List<Rate> rates(Record settings, List<Rate> usual) {
        return usual;
    }

    /** Whether a message must have a target with these settings; without, they say where it goes. */
    default boolean needsTarget(Record settings) {
        return true;
    }
}

package org.imas.provider.ovhsms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Says in the log that an account's credits run low, but not with every message. */
@ApplicationScoped
public class CreditWatch {

    static final Duration QUIET = Duration.ofHours(1);

    private static final System.Logger LOG = System.getLogger(CreditWatch.class.getName());

    private final Map<String, Instant> warned = new HashMap<>();

    @Inject
    Clock clock;

    public void low(String serviceName, String left) {
        if (isDue(serviceName)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "event=sms-credits-low provider-type=OVH_SMS service=" + serviceName + " left=" + left);
        }
    }

    private synchronized boolean isDue(String serviceName) {
        Instant now = clock.instant();
        // what is older is of no use any more: so the map stays as small as the number of accounts in one hour
        warned.values().removeIf(last -> !now.isBefore(last.plus(QUIET)));
        return warned.putIfAbsent(serviceName, now) == null;
    }
}

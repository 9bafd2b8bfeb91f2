package org.imas.provider.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.imas.platform.Fault;
import org.imas.provider.Counts;
import org.imas.provider.Rate;

/** What Teams takes, in either kind of card. */
final class TeamsRules {

    /** Bytes of the whole message. Teams says 28 KB (add-incoming-webhook); failures are reported from 21 KB. */
    static final int MAX_BYTES = 20_000;

    // bounds of our own in bytes of JSON, so that the rest always leaves room for a text
    static final int MAX_HEADLINE = 1000;
    static final int MAX_VALUE = 500;

    /** Characters; four links of percent-encoded ASCII take 8 KB. */
    static final int MAX_LINK = 2000;

    /** 4 requests a second, then 429 (connectors/teams). */
    static final List<Rate> RATES = List.of(new Rate(3, Duration.ofSeconds(1), 2, Counts.INSTANCE));

    private TeamsRules() {}

    static List<Fault> faults(WebhookProvider.Settings settings) {
        String host = String.valueOf(settings.url().getHost()).toLowerCase(Locale.ROOT);
        boolean workflow = host.endsWith(".logic.azure.com") || host.endsWith(".powerplatform.com");
        boolean signed = String.valueOf(settings.url().getRawQuery()).contains("sig=");
        // without a signature, such an address wants somebody who has signed in
        boolean refused = workflow
                && !signed
                && WebhookHeaders.find(settings.headers(), "Authorization").isEmpty();
        return refused ? List.of(new Fault("url", "is cut off: the address of a flow ends with &sig=...")) : List.of();
    }
}

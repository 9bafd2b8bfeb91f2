package org.imas.provider.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.imas.platform.Fault;
import org.imas.provider.WebAddress;

/** Which settings of a webhook fit each other, whatever its format; a format adds what its service would refuse. */
final class WebhookRules {

    // shorter ones can be guessed from one signed call; RFC 2104, 3 advises the length of the hash, longer is no
    // stronger
    static final int MIN_SECRET = 16;
    static final int MAX_SECRET = 256;

    /** Those that talk to whatever the operator wrote; all others know their service. */
    private static final Set<String> OPEN = Set.of(WebhookFormats.JSON, WebhookFormats.CUSTOM);

    private WebhookRules() {}

    static List<Fault> faults(WebhookProvider.Settings settings) {
        List<Fault> faults = new ArrayList<>(WebAddress.faults("url", settings.url()));
        faults.addAll(WebhookHeaders.faults(settings.headers()));
        faults.addAll(signing(settings));
        faults.addAll(template(settings));
        faults.addAll(OPEN.contains(settings.format()) ? open(settings) : fixed(settings));
        faults.addAll(WebhookFormats.named(settings.format()).faults(settings));
        return faults;
    }

    private static List<Fault> signing(WebhookProvider.Settings settings) {
        String secret = settings.signingSecret();
        if (secret == null) {
            return List.of();
        }
        if ("GET".equals(settings.method())) {
            return List.of(new Fault("signing_secret", "signs the body, and a GET has none"));
        }
        return secret.length() < MIN_SECRET || secret.length() > MAX_SECRET
                ? List.of(new Fault("signing_secret", "must be " + MIN_SECRET + " to " + MAX_SECRET + " characters"))
                : List.of();
    }

    private static List<Fault> template(WebhookProvider.Settings settings) {
        boolean custom = WebhookFormats.CUSTOM.equals(settings.format());
        if (custom && settings.template().isEmpty()) {
            return List.of(new Fault("template", "is required with the format custom"));
        }
        return custom || settings.template().isEmpty()
                ? List.of()
                : List.of(new Fault("template", "is filled with the format custom only"));
    }

    private static List<Fault> open(WebhookProvider.Settings settings) {
        List<Fault> faults = new ArrayList<>(new SuccessStatuses(settings.successStatuses()).faults());
        faults.addAll(noRoutingKey(settings));
        return faults;
    }

    private static List<Fault> fixed(WebhookProvider.Settings settings) {
        List<Fault> faults = new ArrayList<>();
        if (!"POST".equals(settings.method())) {
            faults.add(new Fault("method", "must be POST: " + settings.format() + " takes nothing else"));
        }
        if (!settings.successStatuses().isEmpty()) {
            faults.add(new Fault("success_statuses", "are for json and custom: what this service answers is known"));
        }
        if (!WebhookFormats.PAGERDUTY.equals(settings.format())) {
            faults.addAll(noRoutingKey(settings));
        }
        return faults;
    }

    private static List<Fault> noRoutingKey(WebhookProvider.Settings settings) {
        return settings.routingKey() == null
                ? List.of()
                : List.of(new Fault("routing_key", "is for the format pagerduty only"));
    }
}

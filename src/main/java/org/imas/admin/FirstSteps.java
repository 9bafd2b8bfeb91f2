package org.imas.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.imas.configuration.EffectiveConfiguration;
import org.imas.configuration.EffectiveKey;

/** What a new installation still lacks before it can be relied on. */
@ApplicationScoped
public class FirstSteps {

    @Inject
    private FirstReach reach;

    @Inject
    private FirstPeople people;

    @Inject
    private EffectiveConfiguration configuration;

    /** One of them, whether it is done, and the page on which it is. */
    public record Step(String word, boolean done, String outcome) {}

    List<Step> all() {
        boolean service = people.anyService();
        return List.of(
                new Step("provider", reach.anyProvider(), "/admin/providers.xhtml"),
                new Step("tested", reach.everAccepted(), "/admin/providers.xhtml"),
                new Step("service", service, "/admin/services.xhtml"),
                new Step("onCall", people.anyoneOnCall(), "/on-call.xhtml"),
                new Step("reached", service && reach.reaches(people.someServices()), "/admin/rules.xhtml"),
                new Step("publicUrl", isSet("imas.public-url"), "/admin/configuration.xhtml?wanted=public-url"),
                new Step(
                        "heartbeat", isSet("imas.audit.heartbeat-url"), "/admin/configuration.xhtml?wanted=heartbeat"));
    }

    private boolean isSet(String key) {
        Optional<EffectiveKey> found = configuration.keys().stream()
                .filter(each -> each.key().equals(key))
                .findFirst();
        return found.filter(each -> each.value() != null && !each.standard()).isPresent();
    }
}

package org.imas.registry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The links to act by, from configuration. */
@ApplicationScoped
public class ActionLinkSettings {

    @Inject
    @ConfigProperty(name = "imas.public-url")
    private String publicUrl;

    @Inject
    @ConfigProperty(name = "imas.response.links")
    private String mode;

    @Inject
    @ConfigProperty(name = "imas.response.lifetime")
    private Duration lifetime;

    private LinkPlan plan = LinkPlan.NONE;

    @PostConstruct
    void read() {
        plan = LinkPlan.of(publicUrl, mode, lifetime);
    }

    LinkPlan plan() {
        return plan;
    }
}

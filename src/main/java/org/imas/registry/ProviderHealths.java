package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.UUID;
import org.imas.platform.Page;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** What is configured and how it goes, together. */
@ApplicationScoped
public class ProviderHealths {

    @Inject
    private Providers providers;

    @Inject
    private ProviderGates gates;

    private final String node = ManagementFactory.getRuntimeMXBean().getName();

    public Page list(int limit, @Nullable UUID after) {
        return Page.of(providers.rows(limit, after), limit, ConfiguredProvider::id, this::health);
    }

    public ProviderHealth one(UUID id) {
        return health(providers.byId(id).orElseThrow(() -> new Refusal(Problem.notFound("provider", id))));
    }

    ProviderHealth health(ConfiguredProvider provider) {
        return new ProviderHealth(
                provider.id(),
                provider.name(),
                provider.type(),
                provider.active(),
                provider.pause().orElse(null),
                gates.view(provider.id()),
                node);
    }
}

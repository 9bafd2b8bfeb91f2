package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;

/** Tells what happens to configured providers, in the transaction in which it happens. */
@ApplicationScoped
public class ProviderNews {

    @Inject
    private Event<ProviderRemoving> removing;

    @Inject
    private Event<ProviderChanged> changed;

    @Inject
    private Event<ProviderResumed> resumed;

    void removing(ProviderRemoving event) {
        removing.fire(event);
    }

    void changed(UUID id) {
        changed.fire(new ProviderChanged(id));
    }

    void resumed(UUID id) {
        resumed.fire(new ProviderResumed(id));
    }
}

package org.imas.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.imas.provider.Reach;
import org.imas.registry.ProviderTypes;
import org.imas.registry.ProviderView;
import org.imas.registry.Providers;

/** The providers that teams and people may want, in the order of their names. */
@RequestScoped
public class KnownProviders {

    private static final int MOST = 200;

    @Inject
    private Providers providers;

    @Inject
    private ProviderTypes types;

    /** One that is configured. */
    record Known(String name, String type, Reach reach) {}

    List<Known> all() {
        return providers.list(MOST, null).items().stream()
                .map(ProviderView.class::cast)
                .map(one -> new Known(
                        one.name(), one.type(), types.known(one.type()).reach()))
                .sorted(Comparator.comparing(Known::name))
                .toList();
    }
}

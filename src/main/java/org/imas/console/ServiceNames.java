package org.imas.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.imas.organization.ImpactScope;
import org.imas.organization.ImpactScopes;
import org.imas.organization.Service;
import org.imas.organization.Services;
import org.imas.platform.Selection;
import org.jspecify.annotations.Nullable;

/** Offers services by their names while one is typed, and the scopes that an incident can have. */
@Named
@ApplicationScoped
public class ServiceNames {

    private static final int MOST = 30;
    private static final int SCOPES = 200;

    @Inject
    private Services services;

    @Inject
    private ImpactScopes scopes;

    public List<String> complete(@Nullable String part) {
        Selection wanted = Selection.of(MOST, null).containing(part, "name");
        return services.list(wanted).items().stream()
                .map(service -> ((Service.View) service).name())
                .sorted()
                .toList();
    }

    /** Who looks after that service; empty where it is no more. */
    public String team(String service) {
        return services.named(service)
                .map(known -> services.one(known.id()).team())
                .orElse("");
    }

    /** Those that are in use. */
    public List<String> scopes() {
        return scopes.list(Selection.of(SCOPES, null).where("active", true)).items().stream()
                .map(scope -> ((ImpactScope.View) scope).name())
                .sorted()
                .toList();
    }
}

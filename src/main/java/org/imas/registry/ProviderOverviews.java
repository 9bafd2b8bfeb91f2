package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All configured providers for who looks after them, by name; one that cannot be opened does not hide the others. */
@ApplicationScoped
@Transactional
public class ProviderOverviews {

    @Inject
    private Providers providers;

    @Inject
    private ProviderHealths healths;

    @Inject
    private ProviderSettings settings;

    public List<ProviderOverview> all() {
        return providers.all().stream()
                .sorted(Comparator.comparing(ConfiguredProvider::name, String.CASE_INSENSITIVE_ORDER))
                .map(this::overview)
                .toList();
    }

    private ProviderOverview overview(ConfiguredProvider provider) {
        Optional<JsonObject> shown = settings.shown(provider);
        return ProviderOverview.of(
                providers.view(provider, shown.orElse(JsonValue.EMPTY_JSON_OBJECT)),
                healths.health(provider),
                shown.isPresent());
    }
}

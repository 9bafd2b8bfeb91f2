package org.imas.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.imas.console.Viewer;
import org.imas.organization.Team;
import org.imas.organization.Teams;
import org.imas.platform.Page;
import org.imas.platform.Rows;
import org.imas.platform.Selection;
import org.imas.provider.Look;
import org.imas.provider.Rate;
import org.imas.provider.Reach;
import org.imas.registry.Fallbacks;
import org.imas.registry.KnownType;
import org.imas.registry.ProviderTypes;
import org.jspecify.annotations.Nullable;

/** What an administrator can choose from while a provider is set up. */
@Named
@RequestScoped
public class ProviderChoices {

    private static final int AT_ONCE = 200;

    @Inject
    private ProviderTypes types;

    @Inject
    private Fallbacks fallbacks;

    @Inject
    private Teams teams;

    @Inject
    private Viewer viewer;

    /** A provider type for people. */
    public record Offer(String type, String title, String line) {}

    public List<Offer> getTypes() {
        return types.all().stream()
                .map(type -> new Offer(type.name(), type.title(viewer.locale()), type.line(viewer.locale())))
                .toList();
    }

    public Optional<Offer> offer(@Nullable String type) {
        return getTypes().stream().filter(offer -> offer.type().equals(type)).findFirst();
    }

    public String title(@Nullable String type) {
        return offer(type).map(Offer::title).orElse("");
    }

    public String line(@Nullable String type) {
        return offer(type).map(Offer::line).orElse("");
    }

    public List<String> getSeverities() {
        return Look.severities();
    }

    public List<String> getTeams() {
        List<String> names = new ArrayList<>();
        UUID after = null;
        do {
            Page page = teams.list(Selection.of(AT_ONCE, after));
            page.items().stream()
                    .map(Team.View.class::cast)
                    .map(Team.View::name)
                    .forEach(names::add);
            after = page.next() == null ? null : UUID.fromString(page.next());
        } while (after != null);
        names.sort(String.CASE_INSENSITIVE_ORDER);
        return names;
    }

    /** The names of those that may stand in for such a provider. */
    public List<String> fallbacks(@Nullable String type, @Nullable String id) {
        UUID self = id == null ? null : Rows.id(id).orElse(null);
        return known(type).map(known -> fallbacks.candidates(known, self)).orElse(List.of());
    }

    /** How much the service of that type takes unless something else is said. */
    public String usualRate(@Nullable String type) {
        return known(type).map(known -> Rate.of(known.provider())).orElse(List.of()).stream()
                .map(Rate::text)
                .reduce((one, other) -> one + "," + other)
                .orElse(Rate.NONE);
    }

    /** Whether a test must say whom to tell. */
    public boolean needsTarget(@Nullable String type) {
        return known(type).filter(known -> known.reach() != Reach.CHANNEL).isPresent();
    }

    private Optional<KnownType> known(@Nullable String type) {
        return type == null ? Optional.empty() : types.named(type);
    }
}

package org.imas.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.imas.console.Viewer;
import org.imas.provider.Remedy;
import org.imas.provider.SettingsEntry;
import org.imas.registry.GateView;
import org.imas.registry.KnownType;
import org.imas.registry.ProviderOverview;
import org.imas.registry.ProviderOverviews;
import org.imas.registry.ProviderTypes;

/** The providers as an administrator scans them: what each is set to, in short, and what to do about its last error. */
@RequestScoped
public class ProviderSummaries {

    private static final int MOST = 3;
    private static final int LENGTH = 60;
    private static final Set<String> SHORT = Set.of("string", "integer", "list");

    @Inject
    private ProviderOverviews overviews;

    @Inject
    private ProviderTypes types;

    @Inject
    private Viewer viewer;

    List<ProviderLine> all() {
        return overviews.all().stream().map(this::line).toList();
    }

    private ProviderLine line(ProviderOverview overview) {
        KnownType type = types.known(overview.provider().type());
        Locale reader = viewer.locale();
        GateView.ErrorView error = overview.health().gate().lastError();
        Optional<Remedy> remedy = error == null ? Optional.empty() : type.remedy(error.code(), reader);
        return new ProviderLine(
                overview,
                new ProviderLine.Words(
                        type.title(reader),
                        summary(type.settings(reader), overview.provider().settings()),
                        remedy.orElse(null)));
    }

    /** What an operator chose, without secrets, switches and what is as usual. */
    static String summary(List<SettingsEntry> entries, JsonObject masked) {
        return entries.stream()
                .filter(entry -> SHORT.contains(entry.type()))
                .flatMap(entry ->
                        value(entry, masked.get(entry.key())).stream().map(value -> entry.label() + " " + value))
                .limit(MOST)
                .collect(Collectors.joining(" · "));
    }

    private static Optional<String> value(SettingsEntry entry, @org.jspecify.annotations.Nullable JsonValue value) {
        if (value == null) {
            return Optional.empty();
        }
        String text = text(value);
        if (text.equals(entry.defaultValue()) || text.isBlank()) {
            return Optional.empty();
        }
        return entry.secret()
                ? host(text)
                : Optional.of(text.length() > LENGTH ? text.substring(0, LENGTH) + "…" : text);
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString one) {
            return one.getString();
        }
        return value instanceof JsonArray many
                ? many.stream().map(ProviderSummaries::text).collect(Collectors.joining(", "))
                : value.toString();
    }

    /** Of a secret address, what may be seen; of any other secret, nothing. */
    private static Optional<String> host(String masked) {
        try {
            return Optional.ofNullable(new URI(masked).getHost());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}

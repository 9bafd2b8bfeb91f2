package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.imas.platform.Json;
import org.imas.registry.ProviderDraft;
import org.imas.registry.ProviderRemovals;
import org.imas.registry.ProviderView;
import org.imas.registry.Providers;
import org.jspecify.annotations.Nullable;

/** The configured providers, by name; their fallbacks are written once all are there. */
@ApplicationScoped
public class ProvidersSection implements Section<ProviderDraft> {

    @Inject
    private Providers providers;

    @Inject
    private ProviderRemovals removals;

    @Override
    public String name() {
        return "providers";
    }

    @Override
    public Class<ProviderDraft> type() {
        return ProviderDraft.class;
    }

    @Override
    public List<Stored> stored() {
        return Stored.items(providers.list(Stored.MOST, null), ProviderView.class).stream()
                .map(this::stored)
                .sorted(Comparator.comparing(Stored::key))
                .toList();
    }

    private Stored stored(ProviderView view) {
        return new Stored(view.id(), view.name(), Json.CAMEL.tree(draft(view)), providers.prints(view.id()));
    }

    private static ProviderDraft draft(ProviderView view) {
        return new ProviderDraft(
                view.name(),
                view.type(),
                view.settings(),
                view.active(),
                Stored.some(view.severities()),
                Stored.some(view.teams()),
                view.rate(),
                view.concurrency(),
                view.fallback(),
                view.fallbackAfter().isEmpty() ? null : view.fallbackAfter());
    }

    @Override
    public String key(ProviderDraft item) {
        return Stored.text(item.name());
    }

    @Override
    public UUID add(ProviderDraft item, String by) {
        return providers.add(falling(item, null, null)).id();
    }

    @Override
    public void change(UUID id, ProviderDraft item, String by) {
        providers.change(id, falling(item, null, null));
    }

    @Override
    public void complete(UUID id, ProviderDraft item) {
        if (item.fallback() != null || item.fallbackAfter() != null) {
            providers.change(id, falling(item, item.fallback(), item.fallbackAfter()));
        }
    }

    @Override
    public void release(UUID id) {
        ProviderView view = providers.one(id);
        if (view.fallback() != null) {
            providers.change(id, falling(draft(view), null, null));
        }
    }

    @Override
    public void remove(UUID id) {
        removals.remove(id, null);
    }

    private static ProviderDraft falling(
            ProviderDraft item, @Nullable String fallback, @Nullable Map<String, String> after) {
        return new ProviderDraft(
                item.name(),
                item.type(),
                item.settings(),
                item.active(),
                item.severities(),
                item.teams(),
                item.rate(),
                item.concurrency(),
                fallback,
                after);
    }
}

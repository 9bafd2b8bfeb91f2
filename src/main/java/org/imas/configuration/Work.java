package org.imas.configuration;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.imas.platform.Json;
import org.jspecify.annotations.Nullable;

/** What is to be done in one section: its items, each beside what is there of it now. */
final class Work<D extends Record> {

    private final Section<D> section;
    private final Wanted wanted;
    private final List<Item<D>> items = new ArrayList<>();
    private final Map<String, List<Stored>> rest = new LinkedHashMap<>();
    private final Map<Item<D>, UUID> written = new LinkedHashMap<>();

    /** An item, and the thing that it speaks of, if there is one. */
    private record Item<D>(
            Place place, D draft, JsonObject json, @Nullable Stored there) {}

    private Work(Section<D> section, Wanted wanted, List<Stored> stored) {
        this.section = section;
        this.wanted = wanted;
        stored.forEach(thing ->
                rest.computeIfAbsent(thing.key(), key -> new ArrayList<>()).add(thing));
        List<D> drafts = wanted.items(section.name()).stream()
                .map(item -> Json.CAMEL.read(item, section.type()))
                .toList();
        Map<Integer, Stored> alike = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            taken(drafts.get(i), Json.CAMEL.tree(drafts.get(i))).ifPresent(putting(alike, i));
        }
        for (int i = 0; i < drafts.size(); i++) {
            if (section.matters(drafts.get(i))) {
                items.add(item(drafts.get(i), i, alike.get(i)));
            }
        }
    }

    private static Consumer<Stored> putting(Map<Integer, Stored> found, int index) {
        return thing -> found.put(index, thing);
    }

    private Item<D> item(D draft, int index, @Nullable Stored alike) {
        String key = section.key(draft);
        Stored there = alike == null ? first(key) : alike;
        Place place = new Place(section.name() + "[" + index + "]", key, there == null);
        return new Item<>(place, draft, Json.CAMEL.tree(draft), there);
    }

    /** Where several have one key, the one that is alike already, be it not the first. */
    private Optional<Stored> taken(D draft, JsonObject content) {
        List<Stored> same = rest.getOrDefault(section.key(draft), List.of());
        Optional<Stored> alike =
                same.stream().filter(thing -> thing.content().equals(content)).findFirst();
        alike.ifPresent(same::remove);
        return alike;
    }

    private @Nullable Stored first(String key) {
        List<Stored> same = rest.getOrDefault(key, List.of());
        return same.isEmpty() ? null : same.remove(0);
    }

    private List<Stored> unmatched() {
        return rest.values().stream().flatMap(List::stream).toList();
    }

    static <D extends Record> Work<D> of(Section<D> section, Wanted wanted, Snapshot now) {
        return new Work<>(section, wanted, now.of(section.name()));
    }

    /** How many things the document does not name, although it has their section. */
    int unnamed() {
        return wanted.has(section.name()) ? unmatched().size() : 0;
    }

    void prune() {
        if (wanted.prune() && wanted.has(section.name())) {
            removed(section::release);
            removed(section::remove);
        }
    }

    private void removed(Consumer<UUID> step) {
        unmatched().forEach(thing -> {
            Place place = Place.removed(section.name(), thing.key());
            if (!wanted.leaves(place, thing.content())) {
                at(place, () -> step.accept(thing.id()));
            }
        });
    }

    void write() {
        items.stream()
                .filter(this::differs)
                .forEach(item -> at(item.place(), () -> {
                    Stored there = item.there();
                    if (there == null) {
                        written.put(item, section.add(item.draft(), wanted.by()));
                    } else {
                        section.change(there.id(), item.draft(), wanted.by());
                        written.put(item, there.id());
                    }
                }));
    }

    void complete() {
        written.forEach((item, id) -> at(item.place(), () -> section.complete(id, item.draft())));
    }

    private boolean differs(Item<D> item) {
        Stored there = item.there();
        return (there == null || !there.content().equals(item.json())) && !wanted.leaves(item.place(), item.json());
    }

    private static void at(Place place, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            throw ItemRefused.of(place, e);
        }
    }
}

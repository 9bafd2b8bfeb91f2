package org.imas.registry;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.imas.provider.NotificationProvider;
import org.imas.provider.ProviderType;
import org.imas.provider.WarRooms;

/** The provider types that exist in this application: every bean with a {@link ProviderType} qualifier. */
@ApplicationScoped
public class ProviderTypes {

    @Inject
    @Any
    private Instance<NotificationProvider> providers;

    @Inject
    @Any
    private Instance<WarRooms> rooms;

    /** References to stateless beans, which the container lets anybody share; to look one up costs more than to call it. */
    private final Map<String, NotificationProvider> beans = new ConcurrentHashMap<>();

    private final Map<String, WarRooms> roomBeans = new ConcurrentHashMap<>();
    private SortedMap<String, KnownType> types = Collections.emptySortedMap();

    @PostConstruct
    void find() {
        TreeMap<String, KnownType> found = new TreeMap<>();
        for (Instance.Handle<NotificationProvider> handle : providers.handles()) {
            KnownType type =
                    KnownType.of(qualifier(handle.getBean()), handle.getBean().getBeanClass());
            if (found.put(type.name(), type) != null) {
                throw new IllegalStateException("Two providers have the type " + type.name());
            }
        }
        types = Collections.unmodifiableSortedMap(found);
    }

    public Collection<KnownType> all() {
        return types.values();
    }

    public Optional<KnownType> named(String type) {
        return Optional.ofNullable(types.get(type));
    }

    /** For a type that was stored: it existed then, and must exist still. */
    public KnownType known(String type) {
        return named(type).orElseThrow(() -> new IllegalStateException("No provider has the type " + type));
    }

    NotificationProvider bean(String type) {
        return beans.computeIfAbsent(
                type, name -> providers.select(new ProviderType.Literal(name)).get());
    }

    WarRooms rooms(String type) {
        return roomBeans.computeIfAbsent(
                type, name -> rooms.select(new ProviderType.Literal(name)).get());
    }

    Set<String> names() {
        return types.keySet();
    }

    private static ProviderType qualifier(Bean<?> bean) {
        return bean.getQualifiers().stream()
                .filter(ProviderType.class::isInstance)
                .map(ProviderType.class::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(bean.getBeanClass() + " has no @ProviderType"));
    }
}

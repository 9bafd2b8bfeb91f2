package org.imas.registry;

import org.imas.provider.NotificationProvider;
import org.imas.provider.ProviderType;

/** Types as the container finds them, for tests of other packages. */
public final class KnownTypes {

    private KnownTypes() {}

    public static KnownType of(Class<? extends NotificationProvider> provider) {
        return KnownType.of(provider.getAnnotation(ProviderType.class), provider);
    }
}

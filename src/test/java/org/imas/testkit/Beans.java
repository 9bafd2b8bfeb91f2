package org.imas.testkit;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Makes beans as the container would: every injected field gets what was given here, else a bean made alike. */
public final class Beans {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator()) // no EL needed
            .buildValidatorFactory()
            .getValidator();

    private final List<Object> known = new ArrayList<>(List.of(VALIDATOR));

    /** Something the beans get injected: a clock, an entity manager, a fake. */
    public Beans with(Object part) {
        known.add(part);
        return this;
    }

    /** The one bean of that class. */
    public <T> T get(Class<T> type) {
        Optional<T> there =
                known.stream().filter(type::isInstance).map(type::cast).findFirst();
        return there.orElseGet(() -> type.isInterface() ? stand(type) : make(type));
    }

    /** What a container would give. */
    private <T> T stand(Class<T> type) {
        Object given = type == Event.class
                ? new FiredEvents<>()
                : type == TransactionSynchronizationRegistry.class
                        ? new OneTransaction()
                        : type == Instance.class ? new NoBeans<>() : null;
        if (given == null) {
            throw new IllegalStateException("No bean of " + type + ": give one with(...)");
        }
        known.add(given);
        return type.cast(given);
    }

    /** What is configured is given or left out. */
    private boolean has(Class<?> type) {
        return known.stream().anyMatch(type::isInstance);
    }

    private <T> T make(Class<T> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            T bean = constructor.newInstance();
            known.add(bean);
            for (Field field : type.getDeclaredFields()) {
                if (isInjected(field)) {
                    field.setAccessible(true);
                    if (!field.isAnnotationPresent(ConfigProperty.class) || has(field.getType())) {
                        field.set(bean, get(field.getType()));
                    }
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No bean of " + type + ": give one with(...)", e);
        }
    }

    private static boolean isInjected(Field field) {
        return Stream.of(Inject.class, PersistenceContext.class).anyMatch(field::isAnnotationPresent)
                || field.getType() == TransactionSynchronizationRegistry.class;
    }
}

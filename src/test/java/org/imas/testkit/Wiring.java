package org.imas.testkit;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.event.ObserverException;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Brings events to the observers of these beans at once, in the order of their priorities, as the container does. */
public final class Wiring implements Event<Object> {

    /** What an observer has that names none. */
    private static final int DEFAULT = jakarta.interceptor.Interceptor.Priority.APPLICATION + 500;

    private final Beans beans;
    private final List<Class<?>> observers;

    private Wiring(Beans beans, List<Class<?>> observers) {
        this.beans = beans;
        this.observers = observers;
    }

    /** Gives the beans their events; those that wait for the end of the transaction hear of nothing. */
    public static Beans of(Beans beans, Class<?>... observers) {
        return beans.with(new Wiring(beans, List.of(observers)));
    }

    @Override
    public void fire(Object event) {
        observers.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> hears(method, event))
                .sorted(Comparator.comparingInt(Wiring::priority))
                .forEach(method -> tell(method, event));
    }

    private static boolean hears(Method method, Object event) {
        if (method.getParameterCount() == 0) {
            return false;
        }
        Observes observes = method.getParameters()[0].getAnnotation(Observes.class);
        return observes != null
                && observes.during() == TransactionPhase.IN_PROGRESS
                && method.getParameterTypes()[0].isInstance(event);
    }

    private static int priority(Method method) {
        Parameter event = method.getParameters()[0];
        Priority given = event.getAnnotation(Priority.class);
        return given == null ? DEFAULT : given.value();
    }

    private void tell(Method method, Object event) {
        try {
            method.setAccessible(true);
            method.invoke(beans.get(method.getDeclaringClass()), event);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new ObserverException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public <U> CompletionStage<U> fireAsync(U event) {
        fire(event);
        return CompletableFuture.completedFuture(event);
    }

    @Override
    public <U> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        return fireAsync(event);
    }

    @Override
    public Event<Object> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        return new FiredEvents<>();
    }

    @Override
    public <U> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        return new FiredEvents<>();
    }
}

package org.imas.testkit;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.UnsatisfiedResolutionException;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/** What a container gives where a server has no such bean. */
final class NoBeans<T> implements Instance<T> {

    @Override
    public T get() {
        throw new UnsatisfiedResolutionException("there is none");
    }

    @Override
    public boolean isUnsatisfied() {
        return true;
    }

    @Override
    public boolean isAmbiguous() {
        return false;
    }

    @Override
    public Iterator<T> iterator() {
        return Collections.emptyIterator();
    }

    @Override
    public Instance<T> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends T> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
        return new NoBeans<>();
    }

    @Override
    public <U extends T> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        return new NoBeans<>();
    }

    @Override
    public void destroy(T instance) {
        throw new UnsatisfiedResolutionException("there is none");
    }

    @Override
    public Handle<T> getHandle() {
        throw new UnsatisfiedResolutionException("there is none");
    }

    @Override
    public Iterable<? extends Handle<T>> handles() {
        return List.of();
    }
}

package org.imas.provider;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Qualifies a provider bean with the type name that operators configure; a String, so that a new type needs no list. */
@Qualifier
@Documented
@Retention(RUNTIME)
@Target(TYPE)
public @interface ProviderType {

    /** The type's name in configuration and REST, upper case: {@code WEBHOOK}. */
    String value();

    /** What a target of this type is. */
    @Nonbinding
    Reach reaches() default Reach.CHANNEL;

    /** Severities it takes when the operator names none; empty means all. */
    @Nonbinding
    String[] severities() default {};

    /** Whether to send again what may have arrived; false where a second one costs money or wakes people twice. */
    @Nonbinding
    boolean resendUnclear() default true;

    /** Whether people read its messages where they can follow a link, so that they may act from there. */
    @Nonbinding
    boolean offersActions() default false;

    /** Selects a provider by its type's name. */
    final class Literal extends AnnotationLiteral<ProviderType> implements ProviderType {

        private static final long serialVersionUID = 1L;

        private final String value;

        public Literal(String value) {
            this.value = value;
        }

        @Override
        public String value() {
            return value;
        }

        @Override
        public Reach reaches() {
            return Reach.CHANNEL;
        }

        @Override
        public String[] severities() {
            return new String[0];
        }

        @Override
        public boolean resendUnclear() {
            return true;
        }

        @Override
        public boolean offersActions() {
            return false;
        }
    }
}

package org.imas.provider;

import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Describes one setting of a provider type. Its JSON key is the component's name in snake case ({@code botToken} is
 * {@code bot_token}); its JSON type follows from the component's type.
 */
@Documented
@Retention(RUNTIME)
@Target(RECORD_COMPONENT)
public @interface Setting {

    /** A short name for people. */
    String label();

    /** One sentence: what it is, its unit, its limits. */
    String help() default "";

    boolean required() default false;

    /** Never shown again once stored; of a map, the values are secret; of a URI, what stands behind the host. */
    boolean secret() default false;

    /** Says which host the secrets go to: they are not kept for another one. */
    boolean destination() default false;

    /** Holds the target that is used where a team has none of its own. */
    boolean target() default false;

    /** Used where the operator gives none, written as in JSON ({@code 587}, {@code true}, {@code POST}). */
    String defaultValue() default "";

    /** The only values allowed; empty means any. */
    String[] options() default {};

    /** Smallest number allowed. */
    long min() default Long.MIN_VALUE;

    /** Largest number allowed. */
    long max() default Long.MAX_VALUE;
}

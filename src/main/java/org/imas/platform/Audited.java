package org.imas.platform;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** On an entity whose every change is written down, with who made it, in the transaction of the change itself. */
@Retention(RUNTIME)
@Target(TYPE)
public @interface Audited {

    /** Attributes of which only is told that they changed. */
    String[] secret() default {};

    /** Attributes that nobody sets, which change by themselves. */
    String[] except() default {};

    /** The entity that it is a part of: a change of the one is a change of the other. */
    Class<?> partOf() default void.class;

    /** The attribute with the key of that entity. */
    String by() default "";
}

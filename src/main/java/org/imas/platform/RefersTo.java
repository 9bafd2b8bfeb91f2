package org.imas.platform;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * On an entity whose rows refer by a bare id to rows of other tables: those are written first. What is mapped as a
 * relation needs no such word.
 */
@Retention(RUNTIME)
@Target(TYPE)
public @interface RefersTo {

    /** The names of the tables. */
    String[] value();
}

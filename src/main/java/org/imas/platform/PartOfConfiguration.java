package org.imas.platform;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** On an entity that administrators change and every incident reads: a change of any row begins a new {@link Generation}. */
@Retention(RUNTIME)
@Target(TYPE)
public @interface PartOfConfiguration {}

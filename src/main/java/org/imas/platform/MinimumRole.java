package org.imas.platform;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The least role that a resource method, or all methods of a class, ask of a caller: one of {@link Roles}. Not
 * {@code @RolesAllowed}, which Payara holds against the server's own sign-in before our tokens have a say.
 */
@Documented
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface MinimumRole {

    String value();
}

package org.imas.provider;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * How much a provider's service takes, as a token bucket; all that stand on a class hold at once. An operator may set
 * others, for the type or for one provider. Where a service counts calls in a window, burst + permits is at most its
 * figure + 1, so that no window sees more.
 */
@Documented
@Retention(RUNTIME)
@Target(TYPE)
@Repeatable(RateLimit.All.class)
public @interface RateLimit {

    /** How many calls are given back every {@link #per()}, evenly spread. */
    int permits();

    /** An ISO-8601 duration. */
    String per();

    /** How many may go at once after a pause; 0: as many as {@link #permits()}. */
    int burst() default 0;

    Counts counts() default Counts.INSTANCE;

    /** Holds several. */
    @Documented
    @Retention(RUNTIME)
    @Target(TYPE)
    @interface All {
        RateLimit[] value();
    }
}

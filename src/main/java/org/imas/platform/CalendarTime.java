package org.imas.platform;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time in the years 1970 to 9999; far beyond them the databases differ in what they can store. */
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CalendarTime.Check.class)
public @interface CalendarTime {

    String message() default "must lie in the years 1970 to 9999";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check itself. */
    class Check implements ConstraintValidator<CalendarTime, Instant> {

        private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
        private static final Instant AFTER = Instant.parse("+10000-01-01T00:00:00Z");

        @Override
        public boolean isValid(@Nullable Instant time, ConstraintValidatorContext context) {
            return time == null || holds(time);
        }

        /** The same question for a time that comes in another way than in a record. */
        public static boolean holds(Instant time) {
            return !time.isBefore(FIRST) && time.isBefore(AFTER);
        }
    }
}

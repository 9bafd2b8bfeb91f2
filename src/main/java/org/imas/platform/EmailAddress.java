package org.imas.platform;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One bare e-mail address with a domain: no display name, no list, at most 254 characters (RFC 5321). */
@Target({FIELD, METHOD, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = EmailAddress.Check.class)
public @interface EmailAddress {

    String message() default "must be one e-mail address such as ops@example.org";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check itself. */
    class Check implements ConstraintValidator<EmailAddress, String> {

        private static final int LENGTH = 254;
        private static final Pattern SHAPE = Pattern.compile("[!-~]+@[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null
                    || (text.length() <= LENGTH && SHAPE.matcher(text).matches() && isOne(text));
        }

        private static boolean isOne(String text) {
            try {
                return new InternetAddress(text, true).getAddress().equals(text);
            } catch (AddressException e) {
                return false;
            }
        }
    }
}

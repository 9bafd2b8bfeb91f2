package org.imas.provider.ovhsms;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Telephone numbers as people write them, made what OVH takes: E.164. */
final class PhoneNumbers {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Pattern CALLING_CODE = Pattern.compile("(?:\\+|00)?([1-9]\\d{0,2})");
    private static final Pattern DOUBLE_ZERO = Pattern.compile("^\\s*00\\s*");

    private PhoneNumbers() {}

    /** {@code FR}, {@code fr}, {@code 33} and {@code +33} are one region; empty where there is no such. */
    static Optional<String> region(String country) {
        var code = CALLING_CODE.matcher(country.strip());
        String region = code.matches()
                ? NUMBERS.getRegionCodeForCountryCode(Integer.parseInt(code.group(1)))
                : country.strip().toUpperCase(Locale.ROOT);
        return NUMBERS.getSupportedRegions().contains(region) ? Optional.of(region) : Optional.empty();
    }

    /** A number in E.164, a national one taken as one of that country; empty where it can be no number. */
    static Optional<String> e164(String number, String country) {
        try {
            // 00 means + in nearly all countries, and begins a national number in none
            PhoneNumber parsed = NUMBERS.parse(
                    DOUBLE_ZERO.matcher(number).replaceFirst("+"),
                    region(country).orElse("ZZ"));
            return NUMBERS.isPossibleNumberWithReason(parsed) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(NUMBERS.format(parsed, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException none) {
            return Optional.empty();
        }
    }
}

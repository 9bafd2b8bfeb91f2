package org.imas.doctor;

import static org.imas.doctor.Verdict.SICK;
import static org.imas.doctor.Verdict.WARNING;
import static org.imas.doctor.Verdict.WELL;

import java.util.Optional;

/** Everything that can be found; the words of the group {@code doctor} say it, and what to do about it. */
public enum Symptom {
    /** The class of the error. */
    FAILED(SICK),
    /** After how many seconds. */
    NO_ANSWER(SICK),

    /** Product, its version, milliseconds. */
    DATABASE_WELL(WELL),
    /** Product, its version, milliseconds. */
    DATABASE_SLOW(WARNING),
    /** The class of the error. */
    DATABASE_AWAY(SICK),

    /** Seconds that the database is ahead; less than none where it is behind. The others have no sign. */
    CLOCK_WELL(WELL),
    CLOCK_AHEAD(WARNING),
    CLOCK_BEHIND(WARNING),
    CLOCK_FAR_AHEAD(SICK),
    CLOCK_FAR_BEHIND(SICK),

    /** The version of the database; then that of the application. */
    MIGRATIONS_WELL(WELL),
    MIGRATIONS_NEWER(WARNING),
    MIGRATIONS_PENDING(SICK),
    /** The versions that failed. */
    MIGRATIONS_FAILED(SICK),

    BROKER_WELL(WELL),
    /** The class of the error. */
    BROKER_AWAY(WARNING),
    /** After how many seconds. */
    BROKER_SILENT(WARNING),

    PUBLIC_URL_WELL(WELL),
    PUBLIC_URL_UNSET(WARNING),
    PUBLIC_URL_PLAIN(WARNING),
    ALLOWS_PRIVATE(WARNING),
    /** Their names. */
    KEYS_UNKNOWN(WARNING),
    SECRETS_KEY_CONFIGURED(WELL),
    SECRETS_KEY_IN_FILE(WELL),

    /** How many are active. */
    PROVIDERS_WELL(WELL),
    PROVIDERS_NONE(WARNING),
    /** Its name, by whom, why. */
    PROVIDER_PAUSED(WARNING),
    /** Its name. */
    PROVIDER_LEFT_ALONE(WARNING),
    /** Its name, the code of the last error. */
    PROVIDER_FAILING(WARNING),
    /** How many more there are. */
    PROVIDERS_MORE(WARNING),
    /** Its name, how many dead letters, within how many minutes. */
    PROVIDER_LOSING(SICK),
    /** Its name. */
    PROVIDER_UNREADABLE(SICK),

    AUDIT_NONE_YET(WELL),
    /** How many seconds ago. */
    AUDIT_CLEAN(WELL),
    /** How many things. */
    AUDIT_FINDINGS(WARNING),
    /** How many incidents. */
    AUDIT_UNTOLD(SICK),
    AUDIT_FAILED(SICK),
    /** How many minutes ago. */
    AUDIT_OLD(SICK),
    DUE_NONE(WELL),
    /** For how many seconds. */
    DUE(WELL),
    /** For how many minutes. */
    DUE_LONG(WARNING),
    LETTERS_NONE(WELL),
    /** How many. */
    LETTERS(WARNING),

    /** How many seconds ago. */
    TIMERS_WELL(WELL),
    /** How many seconds ago. */
    TIMERS_LATE(WARNING),
    /** How many seconds after the start. */
    TIMERS_NOT_BEGUN(WARNING),
    /** How many minutes ago. */
    TIMERS_STOPPED(SICK);

    private final Verdict verdict;

    Symptom(Verdict verdict) {
        this.verdict = verdict;
    }

    public Verdict verdict() {
        return verdict;
    }

    /** The word that says what to do; where all is well there is nothing to be done. */
    public Optional<String> advice() {
        return verdict == WELL ? Optional.empty() : Optional.of(name() + "_ADVICE");
    }
}

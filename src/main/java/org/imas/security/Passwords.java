package org.imas.security;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.jspecify.annotations.Nullable;

/** Makes, checks and judges passwords: long ones, of any characters (NIST SP 800-63B), kept as PBKDF2 hashes. */
@ApplicationScoped
@SuppressWarnings("UnnecessaryAssignment") // tests give what the container injects
public class Passwords {

    static final int LEAST = 12;
    static final int MOST = 128;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final String SALT_BYTES = "16";
    private static final String KEY_BYTES = "64";

    /** Nothing that one could take for something else. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A hash costs a tenth of a second of a core: strangers must not take all cores, nor all threads by waiting. */
    private static final int WAITING = 4;

    private static final int WAIT_SECONDS = 3;

    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));

    @Inject
    private Pbkdf2PasswordHash hashes;

    @Inject
    @ConfigProperty(name = "imas.sign-in.password-iterations")
    private Long iterations;

    private String nobodys = "";

    @PostConstruct
    void begin() {
        hashes.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", ALGORITHM,
                "Pbkdf2PasswordHash.Iterations", Long.toString(iterations),
                "Pbkdf2PasswordHash.SaltSizeBytes", SALT_BYTES,
                "Pbkdf2PasswordHash.KeySizeBytes", KEY_BYTES));
        nobodys = hash(generated());
    }

    /** Refuses what is no good password of the user with that name. */
    void check(String field, @Nullable String password, String name) {
        String fault = fault(password, name);
        if (fault != null) {
            throw new Refusal(Problem.invalid(field, fault));
        }
    }

    private static @Nullable String fault(@Nullable String password, String name) {
        if (password == null || password.isEmpty()) {
            return "is required";
        }
        int length = password.codePointCount(0, password.length());
        if (length < LEAST || length > MOST) {
            return "must have " + LEAST + " to " + MOST + " characters";
        }
        String plain = UserAccount.login(password);
        if (plain.chars().distinct().count() < GROUP) {
            return "must have 5 different characters or more";
        }
        return plain.replace(name, "").length() < LEAST / 2 ? "must not be made of the name" : null;
    }

    /** One that nobody guesses and everybody can read out. */
    static String generated() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "");
            text.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return text.toString();
    }

    String hash(String password) {
        return hashes.generate(plain(password));
    }

    /**
     * Whether that is the password of the hash. Takes as long where there is no hash.
     *
     * @return empty where too many are being checked just now
     */
    Optional<Boolean> matches(String password, @Nullable String hash) {
        if (!enter()) {
            return Optional.empty();
        }
        try {
            boolean right = hashes.verify(plain(cut(password)), hash == null ? nobodys : hash);
            return Optional.of(right && hash != null);
        } finally {
            places.release();
        }
    }

    /** Whether a hash was made with other parameters than the present ones. */
    boolean outdated(String hash) {
        return !hash.startsWith(ALGORITHM + ":" + iterations + ":");
    }

    private boolean enter() {
        try {
            return places.getQueueLength() < WAITING && places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A longer one is nobody's; nobody shall have us hash a novel. */
    private static String cut(String password) {
        return password.length() > 2 * MOST ? "" : password;
    }

    private static char[] plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
    }
}

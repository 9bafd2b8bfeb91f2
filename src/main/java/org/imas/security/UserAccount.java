package org.imas.security;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Audited;
import org.imas.platform.Ids;
import org.imas.platform.PlainLine;
import org.imas.platform.Required;
import org.jspecify.annotations.Nullable;

/** Somebody who signs in to the pages, in a role; of the password only a hash is kept. */
@Audited(except = {"passwordHash", "passwordChangedAt", "failedAttempts", "lockedUntil", "lastSignedInAt"})
@Entity
@Table(name = "user_account")
public class UserAccount {

    @Id
    private UUID id;

    private String name;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean active;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Column(name = "failed_attempts")
    private int failedAttempts;

    @Column(name = "locked_until")
    private @Nullable Instant lockedUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "last_signed_in_at")
    private @Nullable Instant lastSignedInAt;

    @Column(name = "password_changed_at")
    private @Nullable Instant passwordChangedAt;

    @Column(name = "sessions_ended_at")
    private @Nullable Instant sessionsEndedAt;

    @Version
    private int version;

    /** Begins the names of those whom a provider of OpenID Connect signs in; no name of our own can have a colon. */
    static final String OIDC = "oidc:";

    /** The same of those whom a directory knows. */
    static final String LDAP = "ldap:";

    private static final int LONGEST = 120;

    protected UserAccount() {}

    /**
     * What someone wants a user to be.
     *
     * @param name to sign in with; upper and lower case are one
     * @param displayName for people; the name when absent
     * @param active true when absent
     */
    public record Draft(
            @Required @PlainLine(max = 120) @Nullable String name,
            @PlainLine(max = 120) @Nullable String displayName,
            @Required @Nullable Role role,
            @Nullable Boolean active) {}

    /** A user as REST and pages show it: nothing of the password but whether there is one. */
    public record View(
            UUID id,
            String name,
            String displayName,
            Role role,
            boolean active,
            boolean hasPassword,
            boolean mustChangePassword,
            @Nullable Instant lockedUntil,
            @Nullable Instant lastSignedInAt,
            @Nullable Instant passwordChangedAt,
            Instant createdAt,
            String createdBy) {}

    /** A hash and whether whoever knows the password must choose another one. */
    record Password(String hash, boolean mustChange, Instant since) {}

    static UserAccount added(Draft draft, String creator, Instant now) {
        UserAccount account = new UserAccount();
        account.id = Ids.next();
        account.createdBy = creator;
        account.createdAt = micros(now);
        account.change(draft);
        return account;
    }

    /** Nobody whom that name means here may come in by it without being let in there. */
    static UserAccount fromElsewhere(String name, Instant now) {
        UserAccount account = new UserAccount();
        account.id = Ids.next();
        account.name = name;
        account.displayName = name.substring(name.indexOf(':') + 1);
        account.role = Role.VIEWER;
        account.active = true;
        account.createdBy = name.substring(0, name.indexOf(':'));
        account.createdAt = micros(now);
        return account;
    }

    static boolean isElsewhere(String name) {
        return name.startsWith(OIDC) || name.startsWith(LDAP);
    }

    boolean isElsewhere() {
        return isElsewhere(name);
    }

    /** As they are known there now. */
    void arrived(String newDisplayName, Role newRole, Instant now) {
        String shown = newDisplayName.replaceAll("\\p{C}", "").strip();
        if (!shown.isEmpty()) {
            displayName = shown.substring(0, Math.min(shown.length(), LONGEST));
        }
        role = newRole;
        signedIn(now);
    }

    /** How a name is kept and looked for, however it was typed. */
    static String login(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    void change(Draft draft) {
        if (name == null || !isElsewhere()) {
            name = login(Objects.requireNonNull(draft.name()));
        }
        displayName = draft.displayName() == null ? name : draft.displayName().strip();
        role = Objects.requireNonNull(draft.role());
        active = draft.active() == null || draft.active();
    }

    /** Whoever was waiting need not wait any more. */
    void takePassword(Password password) {
        passwordHash = password.hash();
        mustChangePassword = password.mustChange();
        passwordChangedAt = micros(password.since());
        unlock();
    }

    /** The same password in another hash. */
    void rehash(String hash) {
        passwordHash = hash;
    }

    /** Counts an attempt as failed until it turns out to be right. */
    void attempted(Patience patience, Instant now) {
        failedAttempts++;
        Duration wait = patience.after(failedAttempts);
        lockedUntil = wait.isZero() ? null : micros(now.plus(wait));
    }

    void signedIn(Instant now) {
        unlock();
        lastSignedInAt = micros(now);
    }

    void unlock() {
        failedAttempts = 0;
        lockedUntil = null;
    }

    /** Those that were begun before have another stamp than this one from now on. */
    void endSessions(Instant now) {
        sessionsEndedAt = micros(now);
    }

    Duration pause(Instant now) {
        return lockedUntil == null || !now.isBefore(lockedUntil) ? Duration.ZERO : Duration.between(now, lockedUntil);
    }

    /** Whether there is a password that lets in. */
    boolean opens() {
        return active && passwordHash != null;
    }

    boolean isAdministrator() {
        return opens() && role == Role.ADMIN;
    }

    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    boolean isActive() {
        return active;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    Account account() {
        return new Account(id, name, displayName, role, mustChangePassword, stamp());
    }

    private String stamp() {
        return id + " " + passwordChangedAt + " " + sessionsEndedAt;
    }

    public View view() {
        return new View(
                id,
                name,
                displayName,
                role,
                active,
                passwordHash != null,
                mustChangePassword,
                lockedUntil,
                lastSignedInAt,
                passwordChangedAt,
                createdAt,
                createdBy);
    }

    /** As the databases keep it. */
    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}

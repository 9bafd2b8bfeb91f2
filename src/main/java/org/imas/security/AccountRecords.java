package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.imas.audit.AuditAction;
import org.imas.audit.AuditLog;
import org.imas.audit.Deed;
import org.imas.platform.Acting;
import org.imas.platform.AuditKind;
import org.imas.platform.Json;
import org.jspecify.annotations.Nullable;

/** Has the audit know what happens with users that is no change of their rows. */
@ApplicationScoped
public class AccountRecords {

    private static final String KIND = AuditKind.of(UserAccount.class);

    @Inject
    private AuditLog log;

    void signedIn(Account account, @Nullable String address) {
        Deed deed = new Deed(AuditAction.SIGNED_IN, KIND, account.id(), account.name(), from(address));
        log.tell(deed, Acting.user(account.name()));
    }

    void signedOut(Account account) {
        log.tell(new Deed(AuditAction.SIGNED_OUT, KIND, account.id(), account.name(), JsonValue.EMPTY_JSON_OBJECT));
    }

    /** A name that nobody has is not written down: it may well be a password, typed into the wrong field. */
    void failed(@Nullable UUID account, String login, @Nullable String address) {
        log.tell(new Deed(AuditAction.SIGN_IN_FAILED, KIND, account, account == null ? null : login, from(address)));
    }

    /** Too many were wrong: even the right password waits. */
    void lockedOut(UUID account, String login, @Nullable String address) {
        log.tell(new Deed(AuditAction.LOCKED_OUT, KIND, account, login, from(address)));
    }

    void unlocked(UserAccount account) {
        plain(AuditAction.UNLOCKED, account);
    }

    void passwordChanged(UserAccount account) {
        plain(AuditAction.PASSWORD_CHANGED, account);
    }

    private void plain(AuditAction action, UserAccount account) {
        log.tell(new Deed(action, KIND, account.id(), account.name(), JsonValue.EMPTY_JSON_OBJECT));
    }

    private static JsonObject from(@Nullable String address) {
        return address == null
                ? JsonValue.EMPTY_JSON_OBJECT
                : Json.object().add("address", address).build();
    }
}

package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.imas.platform.Page;
import org.imas.platform.Rows;
import org.imas.platform.Selection;
import org.jspecify.annotations.Nullable;

/** The users in the database. Each change holds from their next request on. */
@ApplicationScoped
@Transactional
public class UserAccounts {

    @Inject
    private Rows rows;

    @Inject
    private UserDrafts drafts;

    @Inject
    private Administrators administrators;

    @Inject
    private KnownUsers known;

    @Inject
    private AccountRecords records;

    @Inject
    private Clock clock;

    public Page list(Selection wanted) {
        return Page.of(rows.find(UserAccount.class, wanted), wanted.limit(), UserAccount::id, UserAccount::view);
    }

    public UserAccount.View one(UUID id) {
        return rows.existing(UserAccount.class, id).view();
    }

    /** Without a password: see {@link UserPasswords#first}. */
    public UserAccount.View add(UserAccount.@Nullable Draft draft, String creator) {
        UserAccount account = UserAccount.added(drafts.checked(draft, null), creator, clock.instant());
        rows.add(account);
        return account.view();
    }

    /** Refuses to lock all administrators out. */
    public UserAccount.View change(UUID id, UserAccount.@Nullable Draft draft) {
        UserAccount account = rows.existing(UserAccount.class, id);
        UserAccount.Draft wanted = drafts.checked(draft, id);
        if (wanted.role() != Role.ADMIN || Boolean.FALSE.equals(wanted.active())) {
            administrators.spare(account);
        }
        account.change(wanted);
        written();
        return account.view();
    }

    /** Refuses to lock all administrators out. */
    public void remove(UUID id) {
        administrators.spare(rows.existing(UserAccount.class, id));
        rows.remove(UserAccount.class, id);
        known.forgetAll();
    }

    /** Ends the waiting after wrong passwords. */
    public UserAccount.View unlock(UUID id) {
        UserAccount account = rows.existing(UserAccount.class, id);
        account.unlock();
        records.unlocked(account);
        written();
        return account.view();
    }

    /** Those that are open end with their next request. */
    void endSessions(UUID id) {
        rows.existing(UserAccount.class, id).endSessions(clock.instant());
        written();
    }

    private void written() {
        rows.written();
        known.forgetAll();
    }
}

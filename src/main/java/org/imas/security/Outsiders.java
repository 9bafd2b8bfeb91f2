package org.imas.security;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.imas.platform.Rows;

/** The users whom a provider of OpenID Connect or a directory knows: rows of their own, by names that no other user can have. */
@ApplicationScoped
@Transactional
public class Outsiders {

    private static final System.Logger LOG = System.getLogger(Outsiders.class.getName());
    private static final Pattern LOGIN = Pattern.compile("[^\\p{C}\\p{Z}]{1,110}");

    @Inject
    private Rows rows;

    @Inject
    private GroupRoles roles;

    @Inject
    private KnownUsers known;

    @Inject
    private Clock clock;

    /** The name of the user that they are here from now on; empty where they may not come in. */
    Optional<String> arrive(Outsider who) {
        if (!LOGIN.matcher(who.login()).matches()) {
            LOG.log(WARNING, "event=sign-in-refused why=name-unusable");
            return Optional.empty();
        }
        String name = who.name();
        Optional<UserAccount> account = rows.named(UserAccount.class, name);
        Optional<Role> role = roles.greatest(who.groups());
        if (role.isEmpty()) {
            account.filter(UserAccount::isActive).ifPresent(this::forget);
            LOG.log(INFO, "event=sign-in-refused why=no-role user=" + name);
            return Optional.empty();
        }
        if (account.isPresent() && !account.get().isActive()) {
            LOG.log(INFO, "event=sign-in-refused why=deactivated user=" + name);
            return Optional.empty();
        }
        UserAccount arrived = account.orElseGet(() -> added(name));
        arrived.arrived(who.displayName(), role.get(), clock.instant());
        rows.written();
        known.forgetAll();
        LOG.log(INFO, "event=signed-in user=" + name + " role=" + role.get());
        return Optional.of(name);
    }

    private UserAccount added(String name) {
        UserAccount account = UserAccount.fromElsewhere(name, clock.instant());
        rows.add(account);
        return account;
    }

    /** Whoever has lost their groups is out, on all devices; an administrator's ban stays on record. */
    private void forget(UserAccount account) {
        rows.remove(UserAccount.class, account.id());
        known.forgetAll();
    }
}

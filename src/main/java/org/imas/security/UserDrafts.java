package org.imas.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.imas.platform.Checks;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Rows;
import org.jspecify.annotations.Nullable;

/** Checks what someone wants of a user. */
@ApplicationScoped
public class UserDrafts {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._@+-]{1,120}");

    @Inject
    private Checks checks;

    @Inject
    private Rows rows;

    /** Theirs is the name that they have where they sign in, whatever the draft says. */
    private boolean isElsewhere(@Nullable UUID own) {
        return own != null
                && rows.byId(UserAccount.class, own)
                        .filter(UserAccount::isElsewhere)
                        .isPresent();
    }

    /** @param own whose draft it is; absent for a new user */
    UserAccount.Draft checked(UserAccount.@Nullable Draft draft, @Nullable UUID own) {
        if (draft == null || draft.name() == null || draft.name().isBlank()) {
            checks.check(draft);
        }
        UserAccount.Draft wanted = Objects.requireNonNull(draft);
        String login = UserAccount.login(Objects.requireNonNull(wanted.name()));
        List<Fault> faults = new ArrayList<>(checks.faults(wanted));
        if (isElsewhere(own)) {
            if (faults.isEmpty()) {
                return wanted;
            }
        } else if (faults.stream().noneMatch(fault -> fault.field().equals("name"))
                && !NAME.matcher(login).matches()) {
            faults.add(new Fault("name", "may have letters, digits and . _ @ + - only"));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        rows.nameIsFree(UserAccount.class, login, own);
        return wanted;
    }
}

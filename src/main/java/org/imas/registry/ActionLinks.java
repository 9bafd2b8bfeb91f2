package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.imas.platform.Secrets;
import org.imas.provider.Action;
import org.imas.provider.Notice;
import org.imas.provider.Offers;
import org.jspecify.annotations.Nullable;

/** The links by which whoever gets a message acts on its incident; made when it is sent, and stored nowhere. */
@ApplicationScoped
public class ActionLinks {

    private static final String PURPOSE = "imas action links 1";

    @Inject
    private Secrets secrets;

    @Inject
    private ActionLinkSettings settings;

    @Inject
    private Clock clock;

    private volatile @Nullable ActionTokens tokens;

    /** A wrong value in the configuration stops the start, not the first message. */
    public void check() {
        settings.plan();
    }

    /** Those of a message; none where its type shows none, or where it asks nobody to act. */
    Offers offers(KnownType type, Parcel parcel) {
        if (!wanted(type, parcel.notice())) {
            return Offers.NONE;
        }
        Instant until = clock.instant().plus(settings.plan().lifetime());
        return new Offers(
                url(new ActionToken(parcel.deliveryId(), Action.ACKNOWLEDGE, until)),
                url(new ActionToken(parcel.deliveryId(), Action.RESOLVE, until)));
    }

    /** The same as they are shown where nothing is sent: as long, and good for nothing. */
    Offers masked(KnownType type, Notice notice) {
        String url = settings.plan().url("*".repeat(ActionTokens.LENGTH));
        return wanted(type, notice) ? new Offers(url, url) : Offers.NONE;
    }

    /** What a token lets its holder do, though it may be over; empty where we did not make it. */
    public Optional<ActionToken> read(String token) {
        return tokens().read(token);
    }

    private boolean wanted(KnownType type, Notice notice) {
        return type.offersActions() && notice.calls() && settings.plan().wanted();
    }

    private String url(ActionToken token) {
        return settings.plan().url(tokens().write(token));
    }

    private ActionTokens tokens() {
        ActionTokens known = tokens;
        if (known == null) {
            known = new ActionTokens(secrets.derived(PURPOSE));
            tokens = known;
        }
        return known;
    }
}

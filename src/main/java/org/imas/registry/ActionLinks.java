package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.imas.platform.Secrets;
import org.imas.provider.Action;
import org.imas.provider.Notice;
import org.imas.provider.Offers;

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
        return keys().flatMap(key -> key.read(token).stream()).findFirst();
    }

    private boolean wanted(KnownType type, Notice notice) {
        return type.offersActions() && notice.calls() && settings.plan().wanted();
    }

    private String url(ActionToken token) {
        return settings.plan().url(keys().findFirst().orElseThrow().write(token));
    }

    /** The first for what is sent now, the others for what was sent before the key was another one. */
    private Stream<ActionTokens> keys() {
        return secrets.derived(PURPOSE).stream().map(ActionTokens::new);
    }
}

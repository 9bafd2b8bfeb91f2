package org.imas.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.imas.delivery.Deliveries;
import org.imas.platform.Causes;
import org.imas.registry.ActionToken;

/** Uses links: looks what they stand for, and acts, again where somebody else was faster. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class LinkUse {

    private static final int TRIES = 5;

    @Inject
    private Deliveries deliveries;

    @Inject
    private Answers answers;

    @Inject
    private Responders responders;

    /** Empty where the delivery is no more. */
    Optional<Standing> look(ActionToken token) {
        return deliveries.byId(token.delivery()).map(delivery -> answers.standing(delivery, token.action()));
    }

    Optional<Standing> act(ActionToken token) {
        return deliveries
                .byId(token.delivery())
                .map(delivery -> act(new Answers.Deed(delivery, token.action(), responders.of(delivery))));
    }

    private Standing act(Answers.Deed deed) {
        for (int tries = 1; ; tries++) {
            try {
                return answers.act(deed);
            } catch (RuntimeException e) {
                if (tries == TRIES || !lost(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean lost(RuntimeException e) {
        return Causes.violatesUniqueness(e)
                || Causes.find(e, OptimisticLockException.class).isPresent();
    }
}

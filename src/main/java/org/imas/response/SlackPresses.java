package org.imas.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.imas.delivery.Deliveries;
import org.imas.registry.ActionLinks;
import org.imas.registry.ActionToken;

/** Stores what was pressed, before Slack gets its answer: from then on it is not lost. */
@ApplicationScoped
@Transactional
public class SlackPresses {

    @Inject
    private ActionLinks links;

    @Inject
    private Deliveries deliveries;

    @Inject
    private AnswerRows rows;

    @Inject
    private Responders responders;

    @Inject
    private Clock clock;

    /**
     * Answers the row to work on; nothing where it is there already, or the message was none of these providers'. The
     * end that a token names is that of its link: Slack says itself who pressed, and when.
     */
    Optional<UUID> store(SlackPress press, Set<UUID> providers) {
        Optional<ActionToken> token = links.read(press.token());
        boolean known = token.flatMap(read -> deliveries.byId(read.delivery()))
                .filter(delivery -> providers.contains(delivery.providerId()))
                .isPresent();
        return known ? token.flatMap(read -> store(read, press)) : Optional.empty();
    }

    private Optional<UUID> store(ActionToken token, SlackPress press) {
        if (rows.of(token.delivery(), token.action()).isPresent()) {
            return Optional.empty();
        }
        String who = responders.inSlack(press.userId(), press.userName());
        Answer answer = Answer.asked(token.delivery(), token.action(), new Answer.By(who, clock.instant()));
        rows.add(answer);
        return Optional.of(answer.id());
    }
}

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
import org.jspecify.annotations.Nullable;

/** Stores what was pressed, before Slack gets its answer: from then on it is not lost. */
@ApplicationScoped
@Transactional
public class SlackPresses {

    private static final PageWords WORDS = PageWords.ENGLISH;

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
     * What there is of a press now.
     *
     * @param stored the row to work on; absent where it changes nothing
     * @param said to whoever pressed, where it changes nothing
     */
    record Pressed(@Nullable UUID stored, String said) {

        static Pressed stored(UUID id) {
            return new Pressed(id, "");
        }

        static Pressed needless(String said) {
            return new Pressed(null, said);
        }
    }

    /**
     * Stores it, unless it is there already or the message is none of these providers'. The end that a token names is that
     * of its link: Slack says itself who pressed, and when.
     */
    Pressed store(SlackPress press, Set<UUID> providers) {
        Optional<ActionToken> token = links.read(press.token());
        boolean known = token.flatMap(read -> deliveries.byId(read.delivery()))
                .filter(delivery -> providers.contains(delivery.providerId()))
                .isPresent();
        return token.filter(read -> known)
                .map(read -> store(read, press))
                .orElseGet(() -> Pressed.needless(WORDS.text("pressed.unknown")));
    }

    private Pressed store(ActionToken token, SlackPress press) {
        String who = responders.inSlack(press.userId(), press.userName());
        Answer.By by = new Answer.By(who, clock.instant());
        Optional<Answer> known = rows.of(token.delivery(), token.action());
        if (known.isEmpty()) {
            Answer answer = Answer.asked(token.delivery(), token.action(), by);
            rows.add(answer);
            return Pressed.stored(answer.id());
        }
        Answer before = known.get();
        if (before.givenUp()) {
            before.askAgain(by);
            return Pressed.stored(before.id());
        }
        String key = before.done() ? "DONE." + token.action() : "pressed.pending";
        return Pressed.needless(
                WORDS.text(key, before.by().name(), WORDS.time(before.by().at())));
    }
}

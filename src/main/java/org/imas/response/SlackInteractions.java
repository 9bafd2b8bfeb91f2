package org.imas.response;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.Set;
import java.util.UUID;
import org.imas.platform.Causes;

/** Has a press stored and worked on, and tells whoever pressed where it changes nothing. */
@ApplicationScoped
public class SlackInteractions {

    private static final PageWords WORDS = PageWords.ENGLISH;

    @Inject
    private SlackPresses presses;

    @Inject
    private AnswerWork work;

    @Inject
    private SlackReplies replies;

    void take(SlackPress press, Set<UUID> providers) {
        try {
            taken(press, presses.store(press, providers));
        } catch (RuntimeException e) {
            // somebody else pressed the same button at the same time: it is stored
            if (!Causes.violatesUniqueness(e)
                    && Causes.find(e, OptimisticLockException.class).isEmpty()) {
                throw e;
            }
        }
    }

    private void taken(SlackPress press, SlackPresses.Pressed pressed) {
        UUID answer = pressed.stored();
        if (answer != null) {
            work.soon(answer, standing -> replies.soon(press.replyTo(), WORDS.said(standing)));
        } else {
            replies.soon(press.replyTo(), pressed.said());
        }
    }
}

package org.imas.escalation;

import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/** Keeps what escalations tell those who count. */
final class HeardNews {

    private final List<EscalationNews> news = new ArrayList<>();

    void on(@Observes EscalationNews told) {
        news.add(told);
    }

    List<EscalationNews> news() {
        return List.copyOf(news);
    }
}

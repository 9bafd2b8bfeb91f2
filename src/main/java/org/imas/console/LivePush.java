package org.imas.console;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.imas.incident.LatestNews;

/**
 * Tells the pages that are open on this node that something happened, at most once a second. It asks the database, so that
 * what another node did is told too; while no page is open it asks nothing.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN) // each step has its own, if any
public class LivePush {

    static final String CHANNEL = "live";

    @Inject
    @Push(channel = CHANNEL)
    private PushContext pages;

    @Inject
    private LatestNews news;

    @Inject
    private LiveAudience audience;

    private Optional<UUID> told = Optional.empty();

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void look() {
        if (audience.none()) {
            return;
        }
        Optional<UUID> now = news.mark(told);
        if (!now.equals(told)) {
            told = now;
            pages.send("news");
        }
    }
}

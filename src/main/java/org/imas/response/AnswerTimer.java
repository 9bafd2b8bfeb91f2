package org.imas.response;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.imas.platform.OneAtATime;
import org.imas.registry.ActionLinks;

/** Has answers worked on that a node took in and did not come to: it was killed, or the database was away. */
@Startup
@Singleton
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN) // each step has its own, if any
public class AnswerTimer {

    private final OneAtATime round = new OneAtATime();

    @Inject
    private AnswerWork work;

    @Inject
    private ActionLinks links;

    @PostConstruct
    void checkSettings() {
        links.check();
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void tick() {
        round.run(work::due);
    }
}

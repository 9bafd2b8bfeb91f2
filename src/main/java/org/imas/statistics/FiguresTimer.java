package org.imas.statistics;

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

/** Has figures kept, each minute. */
@Startup
@Singleton
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN) // each step has its own, if any
public class FiguresTimer {

    private final OneAtATime rounds = new OneAtATime();

    @Inject
    private FiguresKeeper keeper;

    @Schedule(hour = "*", minute = "*", second = "50", persistent = false)
    public void round() {
        rounds.run(keeper::round);
    }
}

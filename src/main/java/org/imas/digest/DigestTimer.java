package org.imas.digest;

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
import org.imas.registry.KnownType;
import org.imas.registry.ProviderTypes;
import org.imas.storm.StormSettings;

/** Looks every two seconds after what is held back; all nodes do so side by side. */
@Startup
@Singleton
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN) // each step has its own, if any
public class DigestTimer {

    private final OneAtATime round = new OneAtATime();

    @Inject
    private HeldRounds rounds;

    @Inject
    private DigestSettings settings;

    @Inject
    private StormSettings storms;

    @Inject
    private ProviderTypes types;

    /** A wrong value in the configuration stops the start, not the first storm. */
    @PostConstruct
    void checkSettings() {
        settings.check();
        storms.check(types.all().stream().map(KnownType::name).toList());
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void tick() {
        round.run(rounds::next);
    }
}

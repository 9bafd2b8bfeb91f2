package org.imas.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fills an empty database at the start, all of it or nothing. */
@Startup
@Singleton
@DependsOn("Migrations")
public class Demo {

    private static final System.Logger LOG = System.getLogger(Demo.class.getName());

    @Inject
    @ConfigProperty(name = "imas.demo")
    private boolean demo;

    @Inject
    @ConfigProperty(name = "imas.sandbox")
    private boolean sandbox;

    @Inject
    private DemoServices services;

    @Inject
    private DemoOnCall onCall;

    @Inject
    private DemoProviders providers;

    @Inject
    private DemoRules rules;

    @PostConstruct
    void fill() {
        if (!demo || !services.noneYet()) {
            return;
        }
        services.open();
        onCall.begin();
        if (sandbox) {
            providers.pointAtTheSandbox();
            rules.write();
        }
        LOG.log(System.Logger.Level.INFO, "event=demo-filled sandbox=" + sandbox);
    }
}

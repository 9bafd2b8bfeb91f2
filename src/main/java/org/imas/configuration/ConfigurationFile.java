package org.imas.configuration;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.platform.Causes;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;

/**
 * Applies the configuration of a file at the start, where it differs. A file that is refused changes nothing, and does
 * not keep the hub from starting: one that still tells people by what it was told before is better than none.
 */
@Startup
@Singleton
@DependsOn({"Migrations", "Demo"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConfigurationFile {

    private static final System.Logger LOG = System.getLogger(ConfigurationFile.class.getName());
    private static final String NAME = "configuration-file";
    private static final int MOST_TRIES = 5;
    private static final String CHANGED_MEANWHILE = "changed-meanwhile";

    @Inject
    @ConfigProperty(name = "imas.configuration.file")
    private Optional<String> file;

    @Inject
    @ConfigProperty(name = "imas.configuration.prune")
    private boolean prune;

    @Inject
    @ConfigProperty(name = "imas.configuration.max-bytes")
    private long limit;

    @Inject
    private Imports imports;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void atTheStart() {
        file.filter(name -> !name.isBlank()).map(Path::of).ifPresent(this::apply);
    }

    void apply(Path path) {
        try {
            if (Files.size(path) > limit) {
                throw new Refusal(Problem.tooLarge(limit));
            }
            String text = Files.readString(path);
            apply(path, new Import(text, Format.of(text), prune, NAME));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "event=configuration-file-unreadable file=" + path, e);
        } catch (RuntimeException e) {
            Causes.find(e, Refusal.class)
                    .ifPresentOrElse(
                            refusal -> refused(path, refusal.problem()),
                            () -> LOG.log(
                                    System.Logger.Level.ERROR, "event=configuration-file-failed file=" + path, e));
        }
    }

    /** Another node, which starts with the same file, may have been first: then there is nothing left to do. */
    private void apply(Path path, Import wanted) {
        for (int tries = 1; ; tries++) {
            Plan plan = imports.plan(wanted);
            if (plan.isEmpty()) {
                LOG.log(
                        System.Logger.Level.INFO,
                        "event=configuration-file-unchanged file=" + path + " left=" + plan.left());
                return;
            }
            try {
                applied(path, imports.apply(wanted, plan.fingerprint()));
                return;
            } catch (Refusal e) {
                if (tries == MOST_TRIES || !e.problem().type().endsWith(CHANGED_MEANWHILE)) {
                    throw e;
                }
            }
        }
    }

    private static void applied(Path path, Plan done) {
        done.changes()
                .forEach(change -> LOG.log(
                        System.Logger.Level.INFO,
                        "event=configuration-file-" + change.kind().name().toLowerCase(java.util.Locale.ROOT)
                                + " section=" + change.section() + " name=\"" + change.name() + "\""));
        LOG.log(
                System.Logger.Level.INFO,
                "event=configuration-file-applied file=" + path + " created=" + done.created() + " changed="
                        + done.changed() + " removed=" + done.removed() + " unchanged=" + done.unchanged() + " left="
                        + done.left());
    }

    private static void refused(Path path, Problem problem) {
        List<Fault> errors = problem.errors();
        if (errors != null) {
            errors.forEach(fault -> LOG.log(
                    System.Logger.Level.ERROR,
                    "event=configuration-file-fault file=" + path + " at=" + fault.field() + " reason=\""
                            + fault.reason() + "\""));
        }
        LOG.log(
                System.Logger.Level.ERROR,
                "event=configuration-file-refused file=" + path + " problem=" + problem.type() + " detail=\""
                        + problem.detail() + "\" nothing was changed");
    }
}

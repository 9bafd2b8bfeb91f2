package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;

/** Compares a document with what is configured, and applies it. */
@ApplicationScoped
public class Imports {

    private static final System.Logger LOG = System.getLogger(Imports.class.getName());

    /** After so many refused items the rest of the document is not looked at any more. */
    private static final int MOST_REFUSED = 20;

    @Inject
    private Documents documents;

    @Inject
    private DocumentChecks checks;

    @Inject
    private Attempts attempts;

    /** What would change, or everything that is wrong with the document, by its places; changes nothing. */
    public Plan plan(Import wanted) {
        return plan(documents.read(wanted));
    }

    private Plan plan(Wanted wanted) {
        List<Fault> faults = new ArrayList<>(checks.faults(wanted));
        Wanted rest = wanted;
        for (int refused = 0; refused < MOST_REFUSED && (refused > 0 || faults.isEmpty()); refused++) {
            try {
                attempts.rehearse(rest);
            } catch (Undone done) {
                return whole(done.plan(), faults);
            } catch (ItemRefused item) { // the others are looked at without it, to tell of all at once
                faults.addAll(item.faults());
                rest = rest.without(item.place());
            }
        }
        throw new Refusal(Problem.invalid(faults));
    }

    private static Plan whole(Plan plan, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        return plan;
    }

    /** Applies it where the configuration is still the one that its plan was made for. */
    public Plan apply(Import wanted, String fingerprint) {
        Wanted meant = documents.read(wanted).meantFor(fingerprint);
        plan(meant);
        Plan done = made(meant);
        LOG.log(
                System.Logger.Level.INFO,
                "event=configuration-applied by=" + wanted.by() + " created=" + done.created() + " changed="
                        + done.changed() + " removed=" + done.removed() + " unchanged=" + done.unchanged());
        return done;
    }

    private Plan made(Wanted wanted) {
        try {
            return attempts.make(wanted);
        } catch (ItemRefused item) { // something else has changed since the plan
            throw new Refusal(Problem.invalid(item.faults()));
        }
    }
}

package org.imas.configuration;

import jakarta.ejb.ApplicationException;
import java.util.List;
import org.imas.platform.Causes;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;

/** Stops the whole, as one item cannot be written, and undoes it. */
@ApplicationException(rollback = true)
final class ItemRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int BAD = 400;
    private static final String MASKED = "is still masked";
    private static final String HOW =
            "; a new provider has none stored: give it, or a reference such as" + " ${env:IMAS_SECRET_NAME}";

    private final transient Place place;
    private final transient Problem problem;

    private ItemRefused(Place place, Problem problem) {
        super(place.path(), null, false, false);
        this.place = place;
        this.problem = problem;
    }

    /** What was refused, or what broke on our side. */
    static RuntimeException of(Place place, RuntimeException thrown) {
        return Causes.find(thrown, Refusal.class)
                .<RuntimeException>map(refusal -> new ItemRefused(place, refusal.problem()))
                .orElse(thrown);
    }

    Place place() {
        return place;
    }

    /** With their places in the document. */
    List<Fault> faults() {
        List<Fault> errors = problem.errors();
        return errors == null || problem.status() != BAD
                ? List.of(new Fault(place.path(), String.valueOf(problem.detail())))
                : errors.stream()
                        .map(fault -> new Fault(place.path() + "." + fault.field(), reason(fault)))
                        .toList();
    }

    private String reason(Fault fault) {
        return place.fresh() && fault.reason().startsWith(MASKED) ? fault.reason() + HOW : fault.reason();
    }
}

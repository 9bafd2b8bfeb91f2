package org.imas.platform;

import jakarta.ejb.ApplicationException;

/** Stops a piece of work, undoes its transaction and carries the {@link Problem} to whoever asked. */
@ApplicationException(rollback = true)
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Refusal(Problem problem) {
        super(problem.type() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}

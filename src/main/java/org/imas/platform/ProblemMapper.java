package org.imas.platform;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** Turns whatever a request ended with into one {@link Problem}; never a stack trace. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        Optional<Refusal> refusal = Causes.find(thrown, Refusal.class);
        if (refusal.isPresent()) {
            return answer(refusal.get().problem());
        }
        if (thrown instanceof WebApplicationException web) {
            return answer(web);
        }
        if (Causes.find(thrown, OptimisticLockException.class).isPresent()) {
            return answer(Problem.conflict("changed-meanwhile", "It was changed by someone else; read it again"));
        }
        if (Causes.breaksReference(thrown)) {
            return answer(Problem.conflict("still-in-use", "Something still refers to it, or it refers to nothing"));
        }
        if (Causes.violatesUniqueness(thrown)) {
            return answer(Problem.conflict("already-exists", "It exists already"));
        }
        String reference = Ids.next().toString();
        LOG.log(System.Logger.Level.ERROR, "event=request-failed reference=" + reference, thrown);
        return answer(Problem.internal(reference));
    }

    private static Response answer(Problem problem) {
        Response.ResponseBuilder answer =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        return problem.status() == 401
                ? answer.header("WWW-Authenticate", "Bearer").build()
                : answer.build();
    }

    /** The container's own refusals (404, 405, 406, 415) keep their status and headers such as Allow. */
    private static Response answer(WebApplicationException thrown) {
        Response original = thrown.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        Problem problem = Problem.of(
                "http-" + original.getStatus(),
                original.getStatus(),
                original.getStatusInfo().getReasonPhrase(),
                null);
        Response.ResponseBuilder answer = Response.fromResponse(original);
        return answer.entity(problem).type(Problem.MEDIA_TYPE).build();
    }
}

package org.imas.console;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Holds the viewer's role against the one that an action asks for, whatever the page has shown. */
@Interceptor
@NeedsRole("")
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class RoleGuard implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(RoleGuard.class.getName());

    @Inject
    private Viewer viewer;

    @Inject
    private Feedback feedback;

    /** Does nothing at all for a viewer who may not. */
    @AroundInvoke
    public @Nullable Object check(InvocationContext call) throws Exception {
        String needed = call.getMethod().getAnnotation(NeedsRole.class).value();
        if (viewer.may(needed)) {
            return call.proceed();
        }
        LOG.log(
                System.Logger.Level.WARNING,
                "event=action-forbidden viewer=" + viewer.actor() + " needs=" + needed + " action="
                        + call.getMethod().getDeclaringClass().getSimpleName() + "."
                        + call.getMethod().getName());
        feedback.refuse("common.forbidden");
        return call.getMethod().getReturnType() == boolean.class ? Boolean.FALSE : null;
    }
}

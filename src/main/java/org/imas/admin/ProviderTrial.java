package org.imas.admin;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.Flash;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.imas.console.Feedback;
import org.imas.console.Viewer;
import org.imas.registry.TestSend;
import org.jspecify.annotations.Nullable;

/** The test notification that an administrator sends from the page of a provider, and what came of it. */
@Named
@ViewScoped
public class ProviderTrial implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String KEPT = "outcome of the test";

    @Inject
    private TestSend sending;

    @Inject
    private Feedback feedback;

    @Inject
    private Viewer viewer;

    private @Nullable String target;
    private transient TestSend.@Nullable Outcome outcome;

    /** What was kept for the page that the browser was sent on to. */
    @PostConstruct
    void goOn() {
        if (flash().get(KEPT) instanceof TestSend.Outcome kept) {
            outcome = kept;
            target = kept.target();
        }
    }

    /** Shows the outcome once more on the next page. */
    void keep() {
        if (outcome != null) {
            flash().put(KEPT, outcome);
        }
    }

    private static Flash flash() {
        return FacesContext.getCurrentInstance().getExternalContext().getFlash();
    }

    /** Waits for the remote, up to the time that its type allows. */
    void send(UUID provider) {
        outcome = null;
        feedback.tried(() -> outcome = sending.send(provider, new TestSend.Wish(target), viewer.locale()));
    }

    public @Nullable String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String target) {
        this.target = target;
    }

    public TestSend.@Nullable Outcome getOutcome() {
        return outcome;
    }

    public boolean isAccepted() {
        TestSend.Outcome came = outcome;
        return came != null && came.outcome().equals("ACCEPTED");
    }
}

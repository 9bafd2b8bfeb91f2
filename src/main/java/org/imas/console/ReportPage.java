package org.imas.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.imas.incident.Origin;
import org.imas.incident.Reported;
import org.imas.incident.Severity;
import org.imas.intake.Reception;
import org.imas.platform.Ids;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;

/** A person reports an incident; whoever reports the same page twice reports once. */
@Named
@ViewScoped
public class ReportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String USED = "urn:imas:problem:idempotency-key-reused";

    @Inject
    private Reception reception;

    @Inject
    private Viewer viewer;

    @Inject
    private Feedback feedback;

    private final ReportForm form = new ReportForm();

    // stands in the page itself: the same page posted again, by whatever way, says the same key
    private String key = fresh();

    @NeedsRole(Roles.REPORTER)
    public @Nullable String report() {
        List<Reported> reported = new ArrayList<>();
        if (!feedback.tried(() -> reported.add(take()))) {
            return null;
        }
        Reported answer = reported.get(0);
        feedback.say(
                switch (answer.how()) {
                    case CREATED, REPEATED -> "report.created";
                    case JOINED -> "report.joined";
                    case REOPENED -> "report.reopened";
                },
                answer.incident().shortId());
        return "/incident.xhtml?faces-redirect=true&id=" + answer.incident().id();
    }

    private Reported take() {
        try {
            return reception.accept(form.report(), new Origin(viewer.actor(), key));
        } catch (Refusal refusal) {
            if (refusal.problem().type().equals(USED)) {
                key = fresh();
                throw new Refusal(Problem.conflict(
                        "reported-before",
                        "This page has reported an incident before; press again to report this one as well"));
            }
            throw ReportForm.here(refusal);
        }
    }

    private static String fresh() {
        return "page-" + Ids.next();
    }

    public List<Severity> severities() {
        return Arrays.asList(Severity.values());
    }

    public ReportForm getForm() {
        return form;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }
}

package org.imas.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imas.platform.Causes;
import org.imas.platform.Fault;
import org.imas.platform.Ids;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;

/** What came of an action, as messages: beside the field where a field is at fault, else at the head of the page. */
@ApplicationScoped
public class Feedback {

    private static final System.Logger LOG = System.getLogger(Feedback.class.getName());

    private static final Pattern ENTRY = Pattern.compile("(.*)\\[(\\d{1,6})]");

    @Inject
    private Words words;

    @Inject
    private FaultWords faults;

    @Inject
    private Viewer viewer;

    /** Does the work, and says so where it is refused or fails; true when it was done. */
    public boolean tried(Runnable work) {
        try {
            work.run();
            return true;
        } catch (RuntimeException thrown) {
            tell(thrown);
            FacesContext.getCurrentInstance().validationFailed();
            return false;
        }
    }

    /** That something was done; kept over a redirect. */
    public void say(String groupAndKey, Object... values) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words.say(groupAndKey, values), null));
    }

    /** That something was not done. */
    public void refuse(String groupAndKey, Object... values) {
        error(null, words.say(groupAndKey, values));
        FacesContext.getCurrentInstance().validationFailed();
    }

    private void tell(RuntimeException thrown) {
        Optional<Refusal> refusal = Causes.find(thrown, Refusal.class);
        if (refusal.isPresent()) {
            tell(refusal.get().problem());
        } else if (Causes.find(thrown, OptimisticLockException.class).isPresent()) {
            error(null, words.say("common.changedMeanwhile"));
        } else if (Causes.breaksReference(thrown)) {
            error(null, words.say("common.stillInUse"));
        } else if (Causes.violatesUniqueness(thrown)) {
            error(null, words.say("common.existsAlready"));
        } else {
            String reference = Ids.next().toString();
            LOG.log(System.Logger.Level.ERROR, "event=action-failed reference=" + reference, thrown);
            error(null, words.say("common.failed", reference));
        }
    }

    private void tell(Problem problem) {
        List<Fault> all = problem.errors() == null ? List.of() : problem.errors();
        if (all.isEmpty()) {
            error(null, said(problem.detail() == null ? problem.title() : problem.detail()));
        }
        all.forEach(this::tell);
    }

    /** Where a list is one input, the number of the entry is said as well. */
    private void tell(Fault fault) {
        String said = said(fault.reason());
        Optional<String> input = input(fault.field());
        Matcher entry = ENTRY.matcher(fault.field());
        Optional<String> list = input.isEmpty() && entry.matches() ? input(entry.group(1)) : Optional.empty();
        if (list.isPresent()) {
            error(list.get(), words.say("common.entry", String.valueOf(Integer.parseInt(entry.group(2)) + 1), said));
        } else {
            error(input.orElse(null), input.isPresent() ? said : fault.field() + ": " + said);
        }
    }

    private String said(String english) {
        return faults.of(english, viewer.locale());
    }

    private static void error(@org.jspecify.annotations.Nullable String client, String text) {
        FacesContext.getCurrentInstance().addMessage(client, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    private static Optional<String> input(String field) {
        return FaultPlace.of(field).mark(FacesContext.getCurrentInstance());
    }
}

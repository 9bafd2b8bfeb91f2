package org.imas.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.imas.console.Words;
import org.imas.doctor.Doctor;
import org.imas.doctor.Examined;
import org.imas.doctor.Finding;
import org.imas.doctor.Report;
import org.imas.doctor.Verdict;
import org.jspecify.annotations.Nullable;

/** How the node that answers is, check by check, and what to do. */
@Named
@ViewScoped
public class DoctorPage implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String GROUP = "doctor.";

    @Inject
    private Doctor doctor;

    @Inject
    private Words words;

    private transient @Nullable Report report;

    /** One thing that was found, in the viewer's words; no advice where it is well. */
    public record Said(
            Verdict verdict, String finding, @Nullable String advice) {}

    public Report getReport() {
        Report known = report;
        if (known == null) {
            known = doctor.examine();
            report = known;
        }
        return known;
    }

    /** Examines once more. */
    public void refresh() {
        report = doctor.examine();
    }

    public List<Said> said(Examined examined) {
        return examined.findings().stream().map(this::said).toList();
    }

    private Said said(Finding finding) {
        Object[] values = finding.values().toArray();
        return new Said(
                finding.verdict(),
                words.say(GROUP + finding.symptom().name(), values),
                finding.symptom()
                        .advice()
                        .map(word -> words.say(GROUP + word, values))
                        .orElse(null));
    }

    /** The style of a badge. */
    public String look(Verdict verdict) {
        return switch (verdict) {
            case WELL -> "good";
            case WARNING -> "warn";
            case SICK -> "bad";
        };
    }
}

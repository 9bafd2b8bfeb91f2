package org.imas.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.regex.Pattern;
import org.imas.console.FaultWords;
import org.imas.console.Viewer;
import org.imas.console.Words;

/** What services say of rules and policies, as the viewer reads it. */
@Named
@RequestScoped
public class FaultText {

    private static final Pattern STEP = Pattern.compile("steps\\[(\\d+)](?:\\.targets\\[(\\d+)])?.*");

    @Inject
    private FaultWords faults;

    @Inject
    private Viewer viewer;

    @Inject
    private Words words;

    public String of(String english) {
        return faults.of(english, viewer.locale());
    }

    /** Where in a policy it is. */
    public String place(String field) {
        var step = STEP.matcher(field);
        if (!step.matches()) {
            return field;
        }
        String number = number(step.group(1));
        return step.group(2) == null
                ? words.say("policies.inStep", number)
                : words.say("policies.inTarget", number, number(step.group(2)));
    }

    private static String number(String index) {
        return String.valueOf(Integer.parseInt(index) + 1);
    }
}

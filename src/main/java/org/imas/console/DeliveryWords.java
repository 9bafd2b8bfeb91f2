package org.imas.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.imas.delivery.Ending;

/** Why a delivery ended, where that was not by an answer of the remote, in the viewer's language. */
@Named
@RequestScoped
public class DeliveryWords {

    @Inject
    private Words words;

    public String ending(Ending ending) {
        if (ending.by() != null) {
            return words.say("deliveries.endedBy", ending.by(), ending.note() == null ? "" : ending.note());
        }
        String code = ending.code() == null ? "" : ending.code();
        return switch (code) {
            case "superseded" -> words.say("deliveries.superseded");
            case "too-late" -> words.say("deliveries.tooLate");
            case "in-digest" -> words.say("deliveries.inDigest");
            default -> words.say("deliveries.endedAs", code, ending.note() == null ? "" : ending.note());
        };
    }
}

package org.imas.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.imas.history.DeliveryHistory;
import org.imas.incident.Incidents;
import org.primefaces.PrimeFaces;

/** Shows an incident anew when something about it has changed, and leaves the page alone when nothing has. */
@Named
@ViewScoped
public class IncidentWatch implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LATEST = 1;

    @Inject
    private Incidents incidents;

    @Inject
    private DeliveryHistory history;

    @Inject
    private Viewer viewer;

    private int shown;

    /** Stands in the part that is shown anew, so that it knows how that was. */
    public String loaded(Look look) {
        shown = now(look);
        return "";
    }

    /** Asked by the page when it hears of news, and from time to time. */
    public void refreshIfChanged(Look look) {
        if (now(look) != shown) {
            PrimeFaces.current().ajax().update("incident:board");
        }
    }

    private int now(Look look) {
        return Objects.hash(
                incidents.one(look.incident()),
                incidents.story(look.incident(), LATEST, null),
                history.ofIncident(look.incident(), viewer.locale()));
    }
}

package org.imas.alerts;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;

/** Where in an alert what stands: JSON Pointers (RFC 6901), given in the address that it is sent to. */
public class Mapping {

    /** The list of alerts, or the one; empty for the whole body. */
    @QueryParam("alerts")
    @DefaultValue("")
    String alerts = "";

    @QueryParam("title")
    @DefaultValue("/title")
    String title = "/title";

    @QueryParam("description")
    @DefaultValue("/description")
    String description = "/description";

    @QueryParam("service-at")
    @DefaultValue("/service")
    String service = "/service";

    @QueryParam("severity-at")
    @DefaultValue("/severity")
    String severity = "/severity";

    @QueryParam("status")
    @DefaultValue("/status")
    String status = "/status";

    /** What tells one matter from another. */
    @QueryParam("key")
    @DefaultValue("/key")
    String key = "/key";

    /** An object whose fields become labels. */
    @QueryParam("labels")
    @DefaultValue("/labels")
    String labels = "/labels";

    /** A time with its offset. */
    @QueryParam("since")
    @DefaultValue("/since")
    String since = "/since";

    @QueryParam("runbook")
    @DefaultValue("/runbook")
    String runbook = "/runbook";

    /** Words of the status that mean that it is over, with commas between. */
    @QueryParam("resolved")
    @DefaultValue("resolved,ok,closed,recovered")
    String resolved = "resolved,ok,closed,recovered";

    /** The same for: somebody is at it. */
    @QueryParam("acknowledged")
    @DefaultValue("acknowledged")
    String acknowledged = "acknowledged";

    /** Itself, where it is right. */
    Mapping checked() {
        for (String pointer :
                List.of(title, description, service, severity, status, key, labels, since, runbook, "/" + alerts)) {
            if (!pointer.startsWith("/")) {
                throw new Refusal(Problem.invalid(pointer, "must be a JSON Pointer such as /title"));
            }
        }
        if (!alerts.isEmpty() && !alerts.startsWith("/")) {
            throw new Refusal(Problem.invalid("alerts", "must be a JSON Pointer such as /alerts"));
        }
        return this;
    }
}

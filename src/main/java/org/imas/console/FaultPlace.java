package org.imas.console;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/** Where on a page the input for a field is, also in the rows of a list within a list. */
record FaultPlace(String id, String path) {

    private static final String SEPARATOR = ":";

    /** Made by the server, where a page gave none. */
    private static final String NAMELESS = "j_id";

    /** The id is the field with {@code _} for what an id may not hold; the path ends in {@code levels:0:start}. */
    static FaultPlace of(String field) {
        String id = field.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("_+$", "");
        String path = field.replaceAll("[\\[\\].]+", SEPARATOR).replaceAll(SEPARATOR + "$", "");
        return new FaultPlace(id, path);
    }

    /** The client id of the input, which counts as wrong from now on. */
    Optional<String> mark(FacesContext faces) {
        AtomicReference<String> found = new AtomicReference<>();
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
            if (component instanceof UIInput input && isAt(input, faces)) {
                input.setValid(false);
                keepWhatWasTyped(input, faces);
                found.set(component.getClientId(faces));
                return VisitResult.COMPLETE;
            }
            return VisitResult.ACCEPT;
        });
        return Optional.ofNullable(found.get());
    }

    /** An input that counts as wrong shows what was submitted, and after the model has it that is nothing any more. */
    private static void keepWhatWasTyped(UIInput input, FacesContext faces) {
        String client = input.getClientId(faces);
        ExternalContext request = faces.getExternalContext();
        Object typed = input instanceof UISelectMany
                ? request.getRequestParameterValuesMap().get(client)
                : request.getRequestParameterMap()
                        .getOrDefault(client, request.getRequestParameterMap().get(client + "_input"));
        if (typed != null) {
            input.setSubmittedValue(typed);
        }
    }

    private boolean isAt(UIComponent input, FacesContext faces) {
        boolean inRows = path.contains(SEPARATOR);
        return id.equals(input.getId())
                || (inRows && named(input.getClientId(faces)).endsWith(SEPARATOR + path));
    }

    static String named(String client) {
        return Arrays.stream(client.split(SEPARATOR))
                .filter(part -> !part.startsWith(NAMELESS))
                .collect(Collectors.joining(SEPARATOR));
    }
}

package org.imas.console;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.util.Optional;
import org.imas.platform.Rows;
import org.jspecify.annotations.Nullable;

/** A choice as a form sends it: its id, a blank, its name; what was only typed, and not chosen, is none. */
@FacesConverter("choice")
public class ChoiceConverter implements Converter<Choice> {

    private static final int ID = 36;

    @Override
    public @Nullable Choice getAsObject(FacesContext faces, UIComponent component, @Nullable String text) {
        if (text == null || text.length() <= ID) {
            return null;
        }
        Optional<Choice> choice = Rows.id(text.substring(0, ID))
                .map(id -> new Choice(id, text.substring(ID).strip()));
        return choice.orElse(null);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, @Nullable Choice choice) {
        return choice == null ? "" : choice.id() + " " + choice.name();
    }
}

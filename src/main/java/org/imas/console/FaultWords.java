package org.imas.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/** What a refusal says, in the language of whoever is refused. */
@ApplicationScoped
public class FaultWords {

    public String of(String english, Locale locale) {
        return english;
    }
}

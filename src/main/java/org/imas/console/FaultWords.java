package org.imas.console;

import java.util.Locale;

/** What a refusal says, in the language of whoever is refused. */
public class FaultWords {

    String of(String english, Locale locale) {
        return english;
    }
}

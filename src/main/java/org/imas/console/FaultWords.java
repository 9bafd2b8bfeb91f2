package org.imas.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Map;

/** Says in the reader's language what refusals, reasons and timelines say in English. */
@Named
@ApplicationScoped
public class FaultWords {

    private static final Map<String, Catalogue> LANGUAGES =
            Map.of(Locale.FRENCH.getLanguage(), Catalogue.read("words/faults_fr.txt"));

    /** The same in that language; what is not known there stays English, as people who ask for help will quote it. */
    public String of(String english, Locale locale) {
        Catalogue catalogue = LANGUAGES.get(locale.getLanguage());
        return catalogue == null ? english : catalogue.of(english);
    }
}

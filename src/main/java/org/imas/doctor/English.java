package org.imas.doctor;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** What the pages say to who reads English, for REST, which speaks nothing else. */
final class English {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.imas.console.words.doctor", Locale.ROOT, English.class.getClassLoader());

    private English() {}

    static String finding(Finding finding) {
        return said(finding.symptom().name(), finding);
    }

    static Optional<String> advice(Finding finding) {
        return finding.symptom().advice().map(word -> said(word, finding));
    }

    private static String said(String word, Finding finding) {
        return new MessageFormat(WORDS.getString(word), Locale.ENGLISH)
                .format(finding.values().toArray());
    }
}

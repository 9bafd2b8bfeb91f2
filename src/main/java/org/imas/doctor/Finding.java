package org.imas.doctor;

import java.util.List;

/**
 * One thing that was found.
 *
 * @param values what the words for the symptom have places for; never a secret
 */
public record Finding(Symptom symptom, List<Object> values) {

    static Finding of(Symptom symptom, Object... values) {
        return new Finding(symptom, List.of(values));
    }

    public Verdict verdict() {
        return symptom.verdict();
    }
}

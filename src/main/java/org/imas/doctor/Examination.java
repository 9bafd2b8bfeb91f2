package org.imas.doctor;

import java.sql.SQLException;
import java.util.List;

/** Looks at one thing that the hub rests on; a bean of this kind is all that a further check takes. */
public interface Examination {

    Subject subject();

    /** What was found, at least one thing; an exception is a finding as well. */
    List<Finding> examine() throws SQLException;

    /** What it means that this takes too long. */
    default Symptom silence() {
        return Symptom.NO_ANSWER;
    }
}

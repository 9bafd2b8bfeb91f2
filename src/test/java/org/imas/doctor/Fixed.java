package org.imas.doctor;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An examination that always ends alike. */
record Fixed(Subject subject, Finding finding, @Nullable SQLException failure) implements Examination {

    static Fixed finding(Subject subject, Symptom symptom, Object... values) {
        return new Fixed(subject, Finding.of(symptom, values), null);
    }

    static Fixed failing(Subject subject, SQLException failure) {
        return new Fixed(subject, Finding.of(Symptom.FAILED, ""), failure);
    }

    @Override
    public List<Finding> examine() throws SQLException {
        if (failure != null) {
            throw failure;
        }
        return List.of(finding);
    }
}

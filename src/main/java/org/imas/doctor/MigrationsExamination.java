package org.imas.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.imas.platform.Migrations;
import org.imas.platform.Schema;

/** Whether the tables of the database are those that this application knows. */
@ApplicationScoped
public class MigrationsExamination implements Examination {

    @Inject
    private HubDatabase database;

    @Override
    public Subject subject() {
        return Subject.MIGRATIONS;
    }

    @Override
    public List<Finding> examine() {
        Schema schema = Migrations.schema(database.source());
        if (!schema.failed().isEmpty()) {
            return List.of(Finding.of(Symptom.MIGRATIONS_FAILED, String.join(", ", schema.failed())));
        }
        return List.of(Finding.of(symptom(schema), schema.version(), schema.newest()));
    }

    private static Symptom symptom(Schema schema) {
        if (!schema.pending().isEmpty()) {
            return Symptom.MIGRATIONS_PENDING;
        }
        return schema.ahead() ? Symptom.MIGRATIONS_NEWER : Symptom.MIGRATIONS_WELL;
    }
}

package org.imas.escalation;

import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;

/** A test in a world of its own, on databases that are opened once for its class. */
abstract class InEscalationWorld {

    static final String ADA = "ada@example.org";
    static final String GRACE = "grace@example.org";
    static final String LINUS = "linus@example.org";

    private static final Databases DATABASES = new Databases();

    EscalationWorld world;

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    /** With Ada at the first level and Grace at the second, unless a test says otherwise. */
    void on(DatabaseKind kind) {
        mailing(kind);
        world.adaThenGrace();
    }

    /** With nobody in it. */
    final void mailing(DatabaseKind kind) {
        world = EscalationWorld.mailing(DATABASES.of(kind));
    }
}

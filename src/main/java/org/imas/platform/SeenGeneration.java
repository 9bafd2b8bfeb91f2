package org.imas.platform;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The generation that a transaction began with, so that all of it goes by the same one. */
@TransactionScoped
public class SeenGeneration implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String generation;

    @Nullable
    String generation() {
        return generation;
    }

    void see(String now) {
        generation = now;
    }
}

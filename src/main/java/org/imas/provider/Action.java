package org.imas.provider;

import java.util.Arrays;
import java.util.Optional;

/** What whoever reads a message may do about the incident, right from there. */
public enum Action {
    ACKNOWLEDGE(0),
    RESOLVE(1);

    private final int code;

    Action(int code) {
        this.code = code;
    }

    /** What stands for it in tokens, for ever; below 128. */
    public int code() {
        return code;
    }

    /** Empty where it is not known here. */
    public static Optional<Action> of(int code) {
        return Arrays.stream(values()).filter(action -> action.code == code).findFirst();
    }
}

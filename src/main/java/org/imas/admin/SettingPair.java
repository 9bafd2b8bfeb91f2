package org.imas.admin;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** One line of a map of secrets, such as an HTTP header: its name is shown, its value is not. */
public class SettingPair implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String before;
    private final boolean stored;
    private @Nullable String name;
    private @Nullable String value;

    SettingPair(String name, boolean stored) {
        this.before = name;
        this.name = name;
        this.stored = stored;
    }

    boolean named() {
        return name != null && !name.isBlank();
    }

    String name() {
        return String.valueOf(name).strip();
    }

    /** A value stays with the name that it had. */
    String wasNamed() {
        return before;
    }

    @Nullable
    String given() {
        return value;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    /** Never what is there already. */
    public @Nullable String getValue() {
        return null;
    }

    public void setValue(@Nullable String value) {
        this.value = value == null || value.isBlank() ? null : value;
    }

    /** Whether its value is stored. */
    public boolean isStored() {
        return stored;
    }

    /** Whether there was one under this name before. */
    public boolean isPresent() {
        return !before.isEmpty();
    }
}

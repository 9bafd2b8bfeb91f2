package org.imas.platform;

import java.util.Arrays;
import java.util.List;

/** Names with commas between, as a configuration has them; by ourselves, as not every server splits what may be absent. */
public final class CommaList {

    private CommaList() {}

    /** Without the space around them, and without empty ones. */
    public static List<String> of(String listed) {
        return Arrays.stream(listed.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}

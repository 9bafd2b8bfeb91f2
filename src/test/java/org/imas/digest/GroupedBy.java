package org.imas.digest;

import java.util.List;

/** Settings by which incidents of one digest have these in common, for tests. */
final class GroupedBy extends DigestSettings {

    private final List<String> names;

    GroupedBy(String... names) {
        this.names = List.of(names);
    }

    @Override
    List<String> groupBy() {
        return names;
    }
}

package org.imas.admin;

import java.io.Serializable;
import java.util.List;
import org.imas.organization.Directory.Found;
import org.imas.organization.Directory.Search;
import org.jspecify.annotations.Nullable;

/** A list of what has a name, found by a part of it. */
public abstract class NamedListPage<T> implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String name;
    private Found<T> found = Found.nothing();

    /** Those that are wanted, from the service that has them. */
    protected abstract Found<T> find(Search wanted);

    public void load() {
        found = find(Search.of(name));
    }

    /** The next ones behind those that are shown. */
    public void more() {
        found = found.and(find(Search.of(name).behind(found.next())));
    }

    public List<T> found() {
        return found.rows();
    }

    public boolean isMore() {
        return found.next() != null;
    }

    /** Whether there are none at all, or only none of that name. */
    public boolean isSearched() {
        return name != null && !name.isBlank();
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }
}

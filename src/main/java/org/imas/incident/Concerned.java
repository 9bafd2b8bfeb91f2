package org.imas.incident;

import java.util.List;
import org.imas.organization.ImpactScope;
import org.imas.organization.Person;
import org.imas.organization.Service;
import org.jspecify.annotations.Nullable;

/** What a report speaks of, looked up. */
record Concerned(
        Service service, List<ImpactScope> scopes, @Nullable Person lead) {}

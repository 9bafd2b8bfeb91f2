package org.imas.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imas.organization.ImpactScope;
import org.imas.organization.ImpactScopes;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.organization.Service;
import org.imas.organization.Services;
import org.imas.platform.Checks;
import org.imas.platform.Fault;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;

/** Checks a report and finds what it speaks of. */
@ApplicationScoped
public class ReportChecks {

    @Inject
    private Checks checks;

    @Inject
    private Services services;

    @Inject
    private ImpactScopes scopes;

    @Inject
    private People people;

    /** Refuses what is wrong in itself. */
    void wellFormed(IncidentReport report) {
        checks.check(report);
    }

    /** Finds what it names, or refuses it. */
    Concerned find(IncidentReport report) {
        List<Fault> faults = new ArrayList<>();
        Optional<Service> service = services.named(String.valueOf(report.service()));
        if (service.isEmpty()) {
            faults.add(new Fault("service", "there is no service with this name"));
        }
        List<ImpactScope> concerned = new ArrayList<>();
        List<String> names = report.impactScopes() == null ? List.of() : report.impactScopes();
        for (int i = 0; i < names.size(); i++) {
            Optional<ImpactScope> scope = scopes.named(names.get(i));
            scope.ifPresent(concerned::add);
            if (scope.isEmpty()) {
                faults.add(new Fault("impactScopes[" + i + "]", "there is no impact scope with this name"));
            }
        }
        Optional<Person> lead = report.lead() == null ? Optional.empty() : people.find(report.lead());
        if (report.lead() != null && lead.isEmpty()) {
            faults.add(new Fault("lead", "there is no person with this id, and not exactly one with this name"));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(Problem.invalid(faults));
        }
        return new Concerned(service.orElseThrow(), concerned, lead.orElse(null));
    }
}

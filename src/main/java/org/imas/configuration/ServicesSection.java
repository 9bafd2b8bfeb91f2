package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.imas.organization.Service;
import org.imas.organization.Services;

/** The services, by name. */
@ApplicationScoped
public class ServicesSection implements Section<Service.Draft> {

    @Inject
    private Services services;

    @Override
    public String name() {
        return "services";
    }

    @Override
    public Class<Service.Draft> type() {
        return Service.Draft.class;
    }

    @Override
    public List<Stored> stored() {
        return Stored.items(services.list(Stored.all()), Service.View.class).stream()
                .map(view -> Stored.of(
                        view.id(),
                        view.name(),
                        new Service.Draft(view.name(), view.team(), view.criticality(), view.runbookUrl())))
                .sorted(Comparator.comparing(Stored::key))
                .toList();
    }

    @Override
    public String key(Service.Draft item) {
        return Stored.text(item.name());
    }

    @Override
    public UUID add(Service.Draft item, String by) {
        return services.add(item).id();
    }

    @Override
    public void change(UUID id, Service.Draft item, String by) {
        services.change(id, item);
    }

    @Override
    public void remove(UUID id) {
        services.remove(id);
    }
}

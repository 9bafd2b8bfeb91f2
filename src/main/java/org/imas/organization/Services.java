package org.imas.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imas.platform.Checks;
import org.imas.platform.Generation;
import org.imas.platform.Page;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Remembered;
import org.imas.platform.Rows;
import org.imas.platform.Selection;

/** The services in the database. */
@ApplicationScoped
public class Services {

    private static final int MOST = 1_000_000;

    @Inject
    private Rows rows;

    @Inject
    private Checks checks;

    @Inject
    private Teams teams;

    @Inject
    private Clock clock;

    @Inject
    private Generation generation;

    private final Remembered<Map<String, UUID>> ids = new Remembered<>(
            () -> generation,
            () -> rows.find(Service.class, Selection.of(MOST, null)).stream()
                    .collect(Collectors.toMap(Service::name, Service::id)));

    public Optional<Service> byId(UUID id) {
        return rows.byId(Service.class, id);
    }

    /** By its exact name. */
    public Optional<Service> named(String name) {
        return Optional.ofNullable(ids.current().get(name)).flatMap(this::byId);
    }

    @Transactional
    public Service.View one(UUID id) {
        return rows.existing(Service.class, id).view();
    }

    @Transactional
    public Page list(Selection wanted) {
        return Page.of(rows.find(Service.class, wanted), wanted.limit(), Service::id, Service::view);
    }

    @Transactional
    public Service.View add(Service.Draft draft) {
        checks.check(draft);
        rows.nameIsFree(Service.class, Texts.line(draft.name()), null);
        Service service = Service.registered(draft, owner(draft), clock.instant());
        rows.add(service);
        return service.view();
    }

    @Transactional
    public Service.View change(UUID id, Service.Draft draft) {
        Service service = rows.existing(Service.class, id);
        checks.check(draft);
        rows.nameIsFree(Service.class, Texts.line(draft.name()), id);
        service.change(draft, owner(draft));
        rows.written();
        return service.view();
    }

    @Transactional
    public void remove(UUID id) {
        rows.remove(Service.class, id);
    }

    private Team owner(Service.Draft draft) {
        return teams.find(String.valueOf(draft.team()))
                .orElseThrow(() -> new Refusal(Problem.invalid("team", "there is no team with this name or id")));
    }
}

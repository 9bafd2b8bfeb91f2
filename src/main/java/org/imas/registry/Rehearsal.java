package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.imas.platform.Ids;
import org.imas.provider.Brand;
import org.imas.provider.Message;
import org.imas.provider.Notice;
import org.imas.provider.Preview;
import org.imas.provider.Redactor;

/** What would become of a call that nobody makes: what it would say, and what would hold it up. */
@ApplicationScoped
public class Rehearsal {

    private static final System.Logger LOG = System.getLogger(Rehearsal.class.getName());

    @Inject
    private Roster roster;

    @Inject
    private ProviderTypes types;

    @Inject
    private ProviderGates gates;

    @Inject
    private ActionLinks links;

    @Inject
    @ConfigProperty(name = "imas.brand")
    private String brand;

    /** Empty where the settings cannot be opened, or the provider fails over them. */
    public Optional<Preview> preview(UUID provider, String target, Notice notice) {
        try {
            return roster.configured(provider).map(configured -> {
                Message message = new Message(
                        Ids.next(),
                        target,
                        notice,
                        configured.settings(),
                        new Brand(brand),
                        null,
                        links.masked(types.known(configured.type()), notice));
                return types.bean(configured.type()).preview(message).redacted(Redactor.of(configured.settings()));
            });
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "event=preview-failed provider=" + provider, e);
            return Optional.empty();
        }
    }

    /** Why the provider would be left alone at this moment, in the codes of {@link Admission}; empty where it would not. */
    public List<String> heldUp(ConfiguredProvider provider) {
        GateView gate = gates.view(provider.id());
        return Stream.of(
                        provider.active() ? "" : Admission.INACTIVE,
                        provider.pause().isPresent() ? Admission.PAUSED : "",
                        "OPEN".equals(gate.circuit().state()) ? Admission.CIRCUIT_OPEN : "",
                        gate.restingUntil() == null ? "" : Admission.RATE_LIMITED)
                .filter(code -> !code.isEmpty())
                .toList();
    }
}

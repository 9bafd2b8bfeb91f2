package org.imas.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.imas.delivery.DeliveryState;
import org.imas.delivery.HeldBy;
import org.imas.delivery.Reason;
import org.imas.provider.Look;
import org.imas.registry.ProviderView;
import org.imas.registry.Providers;

/** What the filters of deliveries let one choose from. */
@Named
@RequestScoped
public class DeliveryChoices {

    private static final int PROVIDERS = 200;

    @Inject
    private Providers providers;

    @Inject
    private Words words;

    /** One of them: what the address says, and the viewer. */
    public record Choice(String value, String label) {}

    /** Of all deliveries: also two words for several states each. */
    public List<Choice> states() {
        Stream<Choice> several = Stream.of(
                new Choice(DeliveriesFilter.OPEN, words.say("deliveries.open")),
                new Choice(DeliveriesFilter.FAILED, words.say("deliveries.failed")));
        return Stream.concat(several, Stream.of(DeliveryState.values()).map(this::value))
                .toList();
    }

    /** Of dead letters. */
    public List<Choice> deadStates() {
        return Stream.of(DeliveryState.values())
                .filter(DeliveryState::failed)
                .map(this::value)
                .toList();
    }

    public List<Choice> severities() {
        return Look.severities().stream().map(this::value).toList();
    }

    public List<Choice> holders() {
        return Stream.of(HeldBy.Kind.values()).map(kind -> word(kind.name())).toList();
    }

    public List<Choice> reasons() {
        return Reason.KINDS.stream().map(this::word).toList();
    }

    private Choice value(Object value) {
        return new Choice(value.toString(), words.of(value));
    }

    private Choice word(String kind) {
        return new Choice(kind, words.say("deliveries." + kind));
    }

    /** The names of the first ones; deliveries of any other are found by typing its name. */
    public List<String> providers() {
        return providers.list(PROVIDERS, null).items().stream()
                .map(ProviderView.class::cast)
                .map(ProviderView::name)
                .toList();
    }
}

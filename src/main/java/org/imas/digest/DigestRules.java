package org.imas.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.imas.delivery.Delivery;
import org.imas.storm.StormSettings;

/** What decides whether there is a digest, and of what. */
@ApplicationScoped
public class DigestRules {

    @Inject
    private DigestSettings settings;

    @Inject
    private StormSettings storms;

    boolean each(Delivery delivery) {
        return storms.tellsEach(delivery.providerType(), delivery.providerName());
    }

    Collection<List<Entry>> groups(List<Entry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> Group.of(entry.incident(), settings.groupBy()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }
}

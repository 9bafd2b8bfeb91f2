package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All sections of the document, each after those it refers to. */
@ApplicationScoped
public class Sections {

    @Inject
    private OrganizationSections organization;

    @Inject
    private NotificationSections notification;

    @Inject
    private OnCallSections onCall;

    @Inject
    private SilenceSections silence;

    /** Those that others refer to: their items go last. */
    List<Section<?>> referredTo() {
        List<Section<?>> base = new ArrayList<>(organization.all());
        base.add(notification.providers());
        return base;
    }

    /** Those that nothing refers to: their items go first. */
    List<Section<?>> referring() {
        List<Section<?>> leaves = new ArrayList<>(notification.wishes());
        leaves.addAll(onCall.duties());
        leaves.add(notification.rules());
        leaves.add(onCall.policies());
        leaves.addAll(silence.all());
        return leaves;
    }

    List<Section<?>> all() {
        List<Section<?>> all = referredTo();
        all.addAll(referring());
        return all;
    }

    /** Everything as it is now, within the present transaction. */
    Snapshot snapshot() {
        Map<String, List<Stored>> stored = new LinkedHashMap<>();
        all().forEach(section -> stored.put(section.name(), section.stored()));
        return new Snapshot(stored);
    }
}

package org.imas.platform;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.sessions.Session;

/**
 * Teaches EclipseLink what annotations of the standard cannot say. By the older of the two names of the interface: the newer one is
 * not in EclipseLink 4.0.1, which Payara Server carries.
 */
@SuppressWarnings("removal")
public class SessionSetup implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        UuidColumns.adapt(session);
        Map<String, ClassDescriptor> byTable = session.getDescriptors().values().stream()
                .filter(descriptor -> !descriptor.getTableNames().isEmpty())
                .collect(Collectors.toMap(
                        descriptor -> String.valueOf(descriptor.getTableNames().get(0)),
                        Function.identity(),
                        (one, other) -> one));
        byTable.values().forEach(descriptor -> {
            Class<?> entity = descriptor.getJavaClass();
            RefersTo refers = entity.getAnnotation(RefersTo.class);
            if (refers != null) {
                Arrays.stream(refers.value())
                        .map(byTable::get)
                        .forEach(first -> descriptor.addConstraintDependencies(first.getJavaClass()));
            }
            if (entity.isAnnotationPresent(PartOfConfiguration.class)) {
                descriptor.getEventManager().addListener(new NewGeneration());
            }
            Audited audited = entity.getAnnotation(Audited.class);
            if (audited != null) {
                descriptor
                        .getEventManager()
                        .addListener(new AuditListener(new AuditedValues(descriptor, audited), entity, audited));
            }
        });
    }

    /** Marks, in the transaction of the change itself, that the configuration is another one. */
    private static final class NewGeneration extends DescriptorEventAdapter {

        @Override
        public void postInsert(DescriptorEvent event) {
            begin(event);
        }

        @Override
        public void postUpdate(DescriptorEvent event) {
            begin(event);
        }

        @Override
        public void postDelete(DescriptorEvent event) {
            begin(event);
        }

        /** Never the same word twice: what was remembered of a change that was rolled back must not be taken for later. */
        private static void begin(DescriptorEvent event) {
            event.getSession()
                    .executeNonSelectingSQL(
                            "update configuration_generation set generation = '" + UUID.randomUUID() + "'");
        }
    }
}

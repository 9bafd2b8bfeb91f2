package org.imas.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.stream.Stream;
import org.imas.platform.AuditKind;
import org.imas.platform.Audited;

/** Of what there may be entries. */
@ApplicationScoped
public class AuditKinds {

    /** What is no entity whose changes are told. */
    public static final String CONFIGURATION = "CONFIGURATION";

    /** Only what people decide about them. */
    public static final String DELIVERY = "DELIVERY";

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    /** A part has the kind of its whole. */
    public List<String> all() {
        Stream<String> entities = database.getMetamodel().getEntities().stream()
                .<Class<?>>map(EntityType::getJavaType)
                .filter(AuditKinds::isWhole)
                .map(AuditKind::of);
        return Stream.concat(entities, Stream.of(CONFIGURATION, DELIVERY))
                .sorted()
                .toList();
    }

    private static boolean isWhole(Class<?> entity) {
        Audited audited = entity.getAnnotation(Audited.class);
        return audited != null && audited.partOf() == void.class;
    }
}

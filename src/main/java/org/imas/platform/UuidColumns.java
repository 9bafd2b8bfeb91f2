package org.imas.platform;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.DirectCollectionMapping;
import org.eclipse.persistence.mappings.OneToOneMapping;
import org.eclipse.persistence.mappings.converters.Converter;
import org.eclipse.persistence.mappings.converters.UUIDConverter;
import org.eclipse.persistence.mappings.foundation.AbstractDirectMapping;
import org.eclipse.persistence.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * Maps UUID onto native {@code uuid} columns. EclipseLink 4 writes an absent one as {@code varchar}, which PostgreSQL
 * refuses, and fails to read it back.
 */
final class UuidColumns {

    private UuidColumns() {}

    static void adapt(Session session) {
        session.getDescriptors().values().stream()
                .flatMap(descriptor -> descriptor.getMappings().stream())
                .forEach(UuidColumns::adapt);
    }

    private static void adapt(DatabaseMapping mapping) {
        if (mapping instanceof AbstractDirectMapping direct && direct.getConverter() instanceof UUIDConverter) {
            direct.setConverter(new AsItIs());
            direct.setFieldClassification(UUID.class);
            asUuid(direct.getField());
        }
        if (mapping instanceof DirectCollectionMapping values && values.getValueConverter() instanceof UUIDConverter) {
            values.setValueConverter(new AsItIs());
            values.setDirectFieldClassification(UUID.class);
            asUuid(values.getDirectField());
        }
        if (mapping instanceof OneToOneMapping reference) {
            reference.getSourceToTargetKeyFields().keySet().forEach(UuidColumns::asUuid);
        }
    }

    private static void asUuid(DatabaseField field) {
        field.setSqlType(Types.OTHER);
    }

    /** Hands a UUID to the driver and takes it back, absent or not. */
    static final class AsItIs implements Converter {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Object convertObjectValueToDataValue(@Nullable Object value, Session session) {
            return value;
        }

        @Override
        public @Nullable Object convertDataValueToObjectValue(@Nullable Object value, Session session) {
            return value == null || value instanceof UUID ? value : UUID.fromString(value.toString());
        }

        @Override
        public boolean isMutable() {
            return false;
        }

        @Override
        public void initialize(DatabaseMapping mapping, Session session) {
            // nothing to prepare
        }
    }
}

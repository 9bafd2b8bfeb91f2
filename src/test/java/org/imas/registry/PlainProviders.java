package org.imas.registry;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.imas.platform.Ids;
import org.imas.provider.Notice;
import org.imas.provider.Preview;
import org.imas.provider.Reach;
import org.imas.provider.SettingsForm;
import org.imas.testkit.Beans;
import org.imas.testkit.TestDatabase;

/** Providers that are rows of the database and nothing else: no settings to open, no service behind them. */
public final class PlainProviders {

    private PlainProviders() {}

    /** Settings of a type that needs none. */
    public record Nothing() {}

    private static final class Types extends ProviderTypes {

        private final Map<String, Reach> reaches =
                Map.of("SMTP", Reach.EMAIL, "OVH_SMS", Reach.PHONE, "NTFY", Reach.CHANNEL, "WEBHOOK", Reach.CHANNEL);

        @Override
        public Optional<KnownType> named(String name) {
            return Optional.ofNullable(reaches.get(name))
                    .map(reach ->
                            new KnownType(name, reach, List.of(), true, SettingsForm.of(Nothing.class), Nothing.class));
        }
    }

    /** As the real one, but without settings to open. */
    private static final class Plain extends Roster {

        private final EntityManager entities;

        Plain(EntityManager entities) {
            this.entities = entities;
        }

        @Override
        public List<ConfiguredProvider> active() {
            return entities.createQuery(
                            "select p from ConfiguredProvider p where p.active = true order by p.name",
                            ConfiguredProvider.class)
                    .getResultList();
        }

        @Override
        public Optional<ConfiguredProvider> byId(UUID id) {
            return Optional.ofNullable(entities.find(ConfiguredProvider.class, id));
        }

        @Override
        public String defaultTarget(ConfiguredProvider provider) {
            return "default";
        }
    }

    private static final class NoRehearsal extends Rehearsal {

        @Override
        public Optional<Preview> preview(UUID provider, String target, Notice notice) {
            return Optional.empty();
        }

        @Override
        public List<String> heldUp(ConfiguredProvider provider) {
            return List.of();
        }
    }

    /** The beans with them, and with types SMTP, OVH_SMS, NTFY and WEBHOOK. */
    public static Beans in(Beans beans, EntityManager entities) {
        return beans.with(new Types()).with(new Plain(entities)).with(new NoRehearsal());
    }

    /** An active one that serves everybody and takes every severity. */
    public static UUID add(TestDatabase database, String name, String type) {
        UUID id = Ids.next();
        database.sql("insert into configured_provider (id, name, provider_type, sealed_settings, active, severities,"
                + " created_at, version) values ('" + id + "', '" + name + "', '" + type
                + "', '{}', true, '', timestamp with time zone '2026-01-01 00:00:00+00', 1)");
        return id;
    }
}

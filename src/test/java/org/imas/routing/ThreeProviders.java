package org.imas.routing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.imas.platform.Ids;
import org.imas.provider.Reach;
import org.imas.provider.SettingsForm;
import org.imas.registry.ConfiguredProvider;
import org.imas.registry.KnownType;
import org.imas.registry.ProviderTypes;
import org.imas.registry.Providers;
import org.imas.registry.Roster;

/** One provider of each reach, all active and serving everybody: chat, mail and sms. */
final class ThreeProviders {

    private final List<One> all =
            List.of(new One("chat", Reach.CHANNEL), new One("mail", Reach.EMAIL), new One("sms", Reach.PHONE));

    /** Settings of a type that needs none. */
    public record Nothing() {}

    private static final class One extends ConfiguredProvider {

        private final UUID id = Ids.next();
        private final String name;
        private final Reach reach;

        One(String name, Reach reach) {
            this.name = name;
            this.reach = reach;
        }

        @Override
        public UUID id() {
            return id;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String type() {
            return name;
        }

        @Override
        public boolean active() {
            return true;
        }

        @Override
        public boolean servesTeam(UUID team) {
            return true;
        }

        @Override
        public List<String> severities() {
            return List.of();
        }
    }

    private Optional<ConfiguredProvider> find(java.util.function.Predicate<One> wanted) {
        return all.stream().filter(wanted).map(ConfiguredProvider.class::cast).findFirst();
    }

    /** What keeps the foreign keys content. */
    Stream<String> rows() {
        return all.stream()
                .map(one -> "insert into configured_provider (id, name, provider_type, sealed_settings, active,"
                        + " severities, created_at, version) values ('" + one.id + "', '" + one.name
                        + "', 'X', 'x', true, '', timestamp with time zone '2026-01-01 00:00:00+00', 1)");
    }

    Roster roster() {
        return new Roster() {
            @Override
            public List<ConfiguredProvider> active() {
                return List.copyOf(all);
            }

            @Override
            public Optional<ConfiguredProvider> byId(UUID id) {
                return find(one -> one.id.equals(id));
            }

            @Override
            public String defaultTarget(ConfiguredProvider provider) {
                return "#general";
            }
        };
    }

    Providers providers() {
        return new Providers() {
            @Override
            public Optional<ConfiguredProvider> byId(UUID id) {
                return find(one -> one.id.equals(id));
            }

            @Override
            public Optional<ConfiguredProvider> named(String name) {
                return find(one -> one.name.equals(name));
            }
        };
    }

    ProviderTypes types() {
        return new ProviderTypes() {
            @Override
            public Optional<KnownType> named(String name) {
                return find(one -> one.name.equals(name))
                        .map(One.class::cast)
                        .map(one -> new KnownType(
                                name, one.reach, List.of(), true, SettingsForm.of(Nothing.class), Nothing.class));
            }
        };
    }
}

package org.imas.registry;

import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.imas.platform.Json;
import org.imas.platform.Secrets;
import org.imas.provider.Counts;
import org.imas.provider.Rate;
import org.imas.testkit.Beans;
import org.imas.testkit.FiredEvents;
import org.imas.testkit.TestClock;
import org.imas.testkit.TestDatabase;

/** The registry on a database, with the real provider types. */
final class RegistryWorld {

    final TestClock clock = new TestClock();
    final FiredEvents<Object> events = new FiredEvents<>();
    private final TestDatabase database;

    private final ProviderTypes types = new RealTypes();

    private final Secrets secrets = new Secrets() {
        @Override
        public String seal(String text, UUID owner) {
            return text;
        }

        @Override
        public String open(String sealed, UUID owner) {
            return sealed;
        }
    };

    private final GateConfig config = new GateConfig() {
        @Override
        int concurrency(String type) {
            return 20;
        }

        @Override
        Optional<List<Rate>> rates(String type, Counts counts) {
            return Optional.empty();
        }
    };

    RegistryWorld(TestDatabase database) {
        this.database = database;
    }

    <T> T in(Function<Beans, T> work) {
        return database.inTransaction(entities -> work.apply(beans(entities)));
    }

    Beans beans(EntityManager entities) {
        return new Beans()
                .with(entities)
                .with(clock)
                .with(types)
                .with(secrets)
                .with(config)
                .with(new TestTicks(clock))
                .with(events);
    }

    UUID slack(String name) {
        return add(name, "SLACK", "{'bot_token':'xoxb-1','default_channel':'ops'}");
    }

    UUID add(String name, String type, String settings) {
        return add(draft(name, type, settings)).id();
    }

    ProviderView add(ProviderDraft draft) {
        return in(beans -> beans.get(Providers.class).add(draft));
    }

    ProviderView change(UUID id, ProviderDraft draft) {
        return in(beans -> beans.get(Providers.class).change(id, draft));
    }

    static ProviderDraft draft(String name, String type, String settings) {
        return ProviderDraft.plain(name, type, json(settings));
    }

    static ProviderDraft limited(ProviderDraft plain, String rate, Integer concurrency) {
        return new ProviderDraft(
                plain.name(), plain.type(), plain.settings(), true, null, null, rate, concurrency, null, null);
    }

    static ProviderDraft falling(ProviderDraft plain, String fallback, Map<String, String> after) {
        return new ProviderDraft(
                plain.name(), plain.type(), plain.settings(), true, null, null, null, null, fallback, after);
    }

    static JsonObject json(String text) {
        return Json.parse(text.replace('\'', '"'));
    }
}

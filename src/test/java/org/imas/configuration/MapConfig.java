package org.imas.configuration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** The keys of a map as the only source there is. */
public record MapConfig(Map<String, String> keys) implements Config {

    @Override
    public <T> T getValue(String name, Class<T> type) {
        return getOptionalValue(name, type).orElseThrow();
    }

    @Override
    public ConfigValue getConfigValue(String name) {
        return new ConfigValue() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public String getValue() {
                return keys.get(name);
            }

            @Override
            public String getRawValue() {
                return keys.get(name);
            }

            @Override
            public String getSourceName() {
                return keys.containsKey(name) ? "the map" : null;
            }

            @Override
            public int getSourceOrdinal() {
                return 1;
            }
        };
    }

    @Override
    public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
        return Optional.ofNullable(keys.get(name)).map(type::cast);
    }

    @Override
    public Iterable<String> getPropertyNames() {
        return keys.keySet();
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
        return List.of();
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
        return Optional.empty();
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }
}

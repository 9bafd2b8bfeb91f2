package org.imas.configuration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.imas.provider.SettingsEntry;
import org.imas.registry.ProviderTypes;

/**
 * Puts secrets into the settings of a document's providers, where it only refers to them: {@code ${env:IMAS_SECRET_SLACK}}
 * or {@code ${config:imas.secret.slack}}. No other names are looked up, and only secret settings may refer, so that nobody
 * can have shown by it what the server knows.
 */
@ApplicationScoped
public class SecretReferences {

    private static final String PROVIDERS = "providers";
    private static final String SETTINGS = "settings";
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|config):([^}]*)}");
    private static final Pattern ALLOWED = Pattern.compile("IMAS_SECRET_\\w+|imas\\.secret\\.[\\w.-]+");

    @Inject
    private ProviderTypes types;

    @Inject
    private Config config;

    /** The document with the secrets in it; what is wrong is added to the faults. */
    JsonObject resolved(JsonObject document, List<Fault> faults) {
        if (!document.containsKey(PROVIDERS) || document.isNull(PROVIDERS)) {
            return document;
        }
        JsonArrayBuilder providers = Json.array();
        List<JsonObject> given = document.getJsonArray(PROVIDERS).getValuesAs(JsonObject.class);
        for (int i = 0; i < given.size(); i++) {
            providers.add(provider(given.get(i), new Reading(PROVIDERS + "[" + i + "]." + SETTINGS, faults)));
        }
        return Json.object(document).add(PROVIDERS, providers).build();
    }

    private record Reading(String path, List<Fault> faults) {

        Reading at(String key) {
            return new Reading(path + "." + key, faults);
        }

        void fault(String reason) {
            faults.add(new Fault(path, reason));
        }
    }

    private JsonObject provider(JsonObject provider, Reading reading) {
        if (!(provider.get(SETTINGS) instanceof JsonObject settings)) {
            return provider;
        }
        Set<String> secret = secret(provider);
        JsonObjectBuilder resolved = Json.object();
        settings.forEach((key, value) -> resolved.add(key, value(value, secret.contains(key), reading.at(key))));
        return Json.object(provider).add(SETTINGS, resolved).build();
    }

    private Set<String> secret(JsonObject provider) {
        Optional<String> type = Optional.ofNullable(provider.get("type"))
                .filter(JsonString.class::isInstance)
                .map(text -> ((JsonString) text).getString());
        return type.flatMap(types::named).stream()
                .flatMap(known -> known.form().fields().stream())
                .filter(SettingsEntry::secret)
                .map(SettingsEntry::key)
                .collect(Collectors.toSet());
    }

    private JsonValue value(JsonValue value, boolean secret, Reading reading) {
        if (value instanceof JsonObject map) {
            JsonObjectBuilder resolved = Json.object();
            map.forEach((key, inner) -> resolved.add(key, value(inner, secret, reading.at(key))));
            return resolved.build();
        }
        if (!(value instanceof JsonString text)
                || !REFERENCE.matcher(text.getString()).find()) {
            return value;
        }
        if (!secret) {
            reading.fault("is not secret, so it must not refer to a secret");
            return value;
        }
        return Json.value(REFERENCE
                .matcher(text.getString())
                .replaceAll(found -> Matcher.quoteReplacement(secret(found, reading))));
    }

    /** Whether documents may refer to that name. */
    static boolean allows(String name) {
        return ALLOWED.matcher(name).matches();
    }

    private String secret(MatchResult reference, Reading reading) {
        String name = reference.group(2);
        if (!allows(name)) {
            reading.fault("refers to a name that does not begin with IMAS_SECRET_ or imas.secret.");
            return "";
        }
        Optional<String> value = config.getOptionalValue(name, String.class);
        if (value.isEmpty()) {
            reading.fault("refers to " + name + ", which is not set");
        }
        return value.orElse("");
    }
}

package org.imas.provider;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the secrets of some settings out of what a remote says: services do echo tokens in their errors. */
public final class Redactor {

    private static final String HIDDEN = "***";

    /** Shorter ones would blot out ordinary words, and guard nothing. */
    private static final int SHORTEST = 4;

    private final List<String> secrets;

    private Redactor(Collection<String> secrets) {
        this.secrets = secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST)
                .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8)))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** Knows every value that a {@link Setting} calls secret. */
    public static Redactor of(Record settings) {
        List<String> secrets = new ArrayList<>();
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            Setting setting = component.getAnnotation(Setting.class);
            if (setting != null && setting.secret()) {
                collect(value(settings, component), secrets);
            }
        }
        return new Redactor(secrets);
    }

    /** Knows these as well: what is made of secrets, such as a login in Base64. */
    public Redactor with(Collection<String> more) {
        List<String> all = new ArrayList<>(secrets);
        more.forEach(secret -> collect(secret, all));
        return new Redactor(all);
    }

    public String redact(String text) {
        String redacted = text;
        for (String secret : secrets) {
            redacted = redacted.replace(secret, HIDDEN);
        }
        return redacted;
    }

    private static void collect(@Nullable Object value, List<String> secrets) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(inner -> collect(inner, secrets));
        } else if (value instanceof URI uri) {
            Stream.of(uri.getRawPath(), uri.getPath(), uri.getRawQuery(), uri.getQuery())
                    .filter(part -> part != null && !part.equals("/"))
                    .forEach(secrets::add);
        } else if (value != null) {
            String text = value.toString();
            secrets.add(text);
            // "Bearer abc" may come back as "abc"
            secrets.add(text.substring(text.indexOf(' ') + 1));
        }
    }

    private static @Nullable Object value(Record settings, RecordComponent component) {
        try {
            return component.getAccessor().invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot read " + component, e);
        }
    }
}

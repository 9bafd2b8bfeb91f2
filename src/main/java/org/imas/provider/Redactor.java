package org.imas.provider;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes the secrets of some settings, and any link to act by, out of what a remote says: services do echo what they get. */
public final class Redactor {

    private static final String HIDDEN = "***";

    /** Shorter ones would blot out ordinary words, and guard nothing. */
    private static final int SHORTEST = 4;

    /** What is secret in which settings; annotations are slow to read. */
    private static final ClassValue<List<Method>> SECRET = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> settings) {
            return secret(settings);
        }
    };

    private final Supplier<List<String>> known;
    private @Nullable List<String> hidden;

    /** @param known asked only when there is something to redact: most remotes say nothing */
    private Redactor(Supplier<List<String>> known) {
        this.known = known;
    }

    /** Knows every value that a {@link Setting} calls secret. */
    public static Redactor of(Record settings) {
        return new Redactor(() -> {
            List<String> secrets = new ArrayList<>();
            SECRET.get(settings.getClass()).forEach(accessor -> collect(value(settings, accessor), secrets));
            return secrets;
        });
    }

    /** Knows these as well: what is made of secrets, such as a login in Base64. */
    public Redactor with(Collection<String> more) {
        return new Redactor(() -> {
            List<String> all = new ArrayList<>(known.get());
            more.forEach(secret -> collect(secret, all));
            return all;
        });
    }

    public String redact(String text) {
        if (text.length() < SHORTEST) {
            return text;
        }
        if (hidden == null) {
            hidden = longestFirst(known.get());
        }
        String redacted = text;
        for (String secret : hidden) {
            redacted = redacted.replace(secret, HIDDEN);
        }
        return Offers.withoutTokens(redacted);
    }

    private static List<String> longestFirst(List<String> secrets) {
        return secrets.stream()
                .filter(secret -> secret.length() >= SHORTEST)
                .flatMap(secret -> Stream.of(secret, URLEncoder.encode(secret, StandardCharsets.UTF_8)))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
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

    private static List<Method> secret(Class<?> settings) {
        return Stream.of(settings.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Setting.class)
                        && component.getAnnotation(Setting.class).secret())
                .map(RecordComponent::getAccessor)
                .toList();
    }

    private static @Nullable Object value(Record settings, Method accessor) {
        try {
            return accessor.invoke(settings);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("cannot read " + accessor, e);
        }
    }
}

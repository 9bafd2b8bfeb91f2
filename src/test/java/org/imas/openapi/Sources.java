package org.imas.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the comments in the sources say to people: of a record, of its components, of a method. */
final class Sources {

    private static final Path MAIN = Path.of("src/main/java");

    /** Another declaration ends between a comment and what it is not of. */
    private static final Pattern ENDED = Pattern.compile(";|[{}]\\s*\\n");

    private static final Pattern TAG = Pattern.compile("\\{@(?:code|link) #?([^}]*)}");
    private static final Pattern PARAM = Pattern.compile("@param (\\w+) ([^@]*)");

    private final Map<Path, String> read = new HashMap<>();

    /** The first words of the comment of a type; empty where it has none. */
    Optional<String> of(Class<?> type) {
        String what = type.isRecord() ? "record " : type.isEnum() ? "enum " : "class ";
        return comment(type, what + type.getSimpleName() + "\\b").map(Sources::first);
    }

    /** What a record says of its components. */
    Map<String, String> components(Class<?> type) {
        Map<String, String> found = new HashMap<>();
        comment(type, "record " + type.getSimpleName() + "\\b").ifPresent(text -> {
            Matcher param = PARAM.matcher(text);
            while (param.find()) {
                found.put(param.group(1), param.group(2).strip());
            }
        });
        return found;
    }

    Optional<String> of(Call call) {
        return comment(call.method().getDeclaringClass(), " " + call.method().getName() + "\\(")
                .map(Sources::first);
    }

    private static String first(String comment) {
        int tags = comment.indexOf(" @");
        return (tags < 0 ? comment : comment.substring(0, tags)).strip();
    }

    /** The comment that stands right before a declaration of that kind. */
    private Optional<String> comment(Class<?> type, String declaration) {
        Class<?> outermost = type;
        while (outermost.getEnclosingClass() != null) {
            outermost = outermost.getEnclosingClass();
        }
        Path file = MAIN.resolve(outermost.getName().replace('.', '/') + ".java");
        String source = Files.exists(file) ? read.computeIfAbsent(file, Sources::text) : "";
        Matcher found = Pattern.compile(declaration).matcher(source);
        while (found.find()) {
            int end = source.lastIndexOf("*/", found.start());
            if (end >= 0 && !ENDED.matcher(source.substring(end, found.start())).find()) {
                return Optional.of(plain(source.substring(source.lastIndexOf("/**", end) + 3, end)));
            }
        }
        return Optional.empty();
    }

    private static String plain(String comment) {
        String words = comment.replaceAll("(?m)^\\s*\\* ?", "").replaceAll("\\s+", " ");
        return TAG.matcher(words).replaceAll("$1").strip();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

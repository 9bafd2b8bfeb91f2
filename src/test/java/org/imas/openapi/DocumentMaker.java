package org.imas.openapi;

import static org.imas.openapi.Trees.map;
import static org.imas.openapi.Trees.under;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.imas.platform.Problem;

/** The OpenAPI document, as the code and the words beside it have it. */
final class DocumentMaker {

    private static final String PREFIX = "/api/v1";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>imas-manager</artifactId>\\s*<version>([^<]+)</version>");
    private static final String ABOUT = """
            Everything needs `Authorization: Bearer <token>`; `x-role` is the least role of the token: VIEWER, REPORTER, RESPONDER or ADMIN, each \
            including those before it. Times are ISO-8601 in UTC. Refusals are `application/problem+json`. Unknown members of a body are \
            refused. Lists answer `items` and, where there are more, `next`: give it back as `cursor`.""";

    private final RecordSchemas schemas = new RecordSchemas(new Sources());
    private final Map<String, Object> words = Trees.read(Trees.resource("words.yaml"));
    private final OperationMaker operations = new OperationMaker(schemas, words);

    static String yaml() {
        return Trees.write(new DocumentMaker().document());
    }

    private Map<String, Object> document() {
        Map<String, Object> paths = new TreeMap<>();
        under(ResourceScan.document(), "paths").forEach((path, scanned) -> {
            String below = path.substring(PREFIX.length() + 1);
            paths.put("/" + below, path(below, Trees.under(map("it", scanned), "it")));
        });
        return map(
                "openapi", "3.1.0",
                "info", info(),
                "servers", List.of(map("url", PREFIX)),
                "security", List.of(map("bearer", List.of())),
                "tags", tags(paths.keySet()),
                "paths", paths,
                "components", components());
    }

    private static Map<String, Object> info() {
        return map(
                "title",
                "IMAS Manager",
                "version",
                version(),
                "description",
                ABOUT,
                "license",
                map("name", "Apache-2.0", "identifier", "Apache-2.0"));
    }

    private static String version() {
        try {
            return VERSION.matcher(Files.readString(Path.of("pom.xml")))
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Map<String, Object>> tags(Set<String> paths) {
        Set<String> tags = new TreeSet<>();
        paths.forEach(path -> tags.add(OperationMaker.tag(path.substring(1))));
        Map<String, Object> said = under(words, "tags");
        return tags.stream()
                .map(tag -> map("name", tag, "description", said.getOrDefault(tag, "")))
                .toList();
    }

    private Map<String, Object> path(String below, Map<String, Object> scanned) {
        Map<String, Object> path = new LinkedHashMap<>();
        scanned.forEach((key, value) -> {
            if (METHODS.contains(key)) {
                Map<String, Object> operation = under(scanned, key);
                path.put(key, operations.of(key.toUpperCase(java.util.Locale.ROOT) + " " + below, operation));
            } else if (key.equals("parameters")) {
                path.put(key, operations.parameters(Trees.each(scanned, key)));
            }
        });
        return path;
    }

    private Map<String, Object> components() {
        Map<String, Object> problem = map(Problem.MEDIA_TYPE, map("schema", schemas.of(Problem.class)));
        Map<String, Object> responses = map();
        OperationMaker.REFUSALS.forEach(
                (name, said) -> responses.put(name, map("description", said, "content", problem)));
        Map<String, Object> bearer = map(
                "type",
                "http",
                "scheme",
                "bearer",
                "description",
                "An API token; an administrator issues it at /api-tokens");
        Map<String, Object> all = schemas.all();
        under(words, "required").forEach((name, members) -> under(all, name).put("required", members));
        return map("schemas", all, "responses", responses, "securitySchemes", map("bearer", bearer));
    }
}

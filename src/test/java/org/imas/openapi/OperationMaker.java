package org.imas.openapi;

import static org.imas.openapi.Trees.each;
import static org.imas.openapi.Trees.map;
import static org.imas.openapi.Trees.under;

import java.io.InputStream;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.imas.platform.Roles;
import org.imas.testkit.Endpoint;
import org.jspecify.annotations.Nullable;

/** One operation of the document: what SmallRye found of it, and what only we know. */
final class OperationMaker {

    /** The refusals by name, in the order of their numbers. */
    static final Map<String, String> REFUSALS = new LinkedHashMap<>();

    private static final Map<String, String> NAMES = new LinkedHashMap<>();

    static {
        refusal("400", "Invalid", "The request is not valid; errors names every fault");
        refusal("401", "Unauthorized", "No valid API token was sent");
        refusal("403", "Forbidden", "The role of the token is too low");
        refusal("404", "NotFound", "There is no such thing");
        refusal("409", "Conflict", "It does not fit the present state");
        refusal("413", "TooLarge", "The body is too large");
        refusal("422", "Refused", "It can be read, and cannot be taken");
        refusal("429", "TooMany", "Too many; Retry-After says when to come again");
        refusal("default", "Problem", "Whatever else was refused, or failed on our side");
    }

    private final Map<String, Call> calls = Call.all();
    private final Map<String, OperationLine> lines = OperationLine.all();
    private final Sources sources = new Sources();
    private final RecordSchemas schemas;
    private final Map<String, Object> words;

    OperationMaker(RecordSchemas schemas, Map<String, Object> words) {
        this.schemas = schemas;
        this.words = words;
    }

    private static void refusal(String status, String name, String said) {
        NAMES.put(status, name);
        REFUSALS.put(name, said);
    }

    static String tag(String path) {
        return path.split("/")[0];
    }

    Map<String, Object> of(String at, Map<String, Object> scanned) {
        Call call = Objects.requireNonNull(calls.get(scanned.get("operationId")), () -> "no method of " + at);
        OperationLine line = Objects.requireNonNull(lines.get(at), () -> "operations.txt says nothing of " + at);
        String path = at.substring(at.indexOf(' ') + 1);
        boolean anyone = Endpoint.all().contains(new Endpoint(Endpoint.ANYONE, at.split(" ")[0], path));
        Map<String, Object> operation =
                map("operationId", call.id(), "tags", List.of(tag(path)), "summary", line.summary());
        operation.put("description", description(call, anyone));
        operation.put("x-role", anyone ? Endpoint.ANYONE : call.role());
        if (anyone) {
            operation.put("security", List.of());
        }
        List<Map<String, Object>> parameters = parameters(each(scanned, "parameters"));
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        call.body().ifPresent(body -> operation.put("requestBody", body(at, body, under(scanned, "requestBody"))));
        Map<String, Object> responses = good(at, call, line);
        refused(at, call, anyone)
                .forEach(status -> responses.put(status, map("$ref", "#/components/responses/" + NAMES.get(status))));
        operation.put("responses", responses);
        return operation;
    }

    private String description(Call call, boolean anyone) {
        String role = anyone ? "Needs no API token." : "Role: " + call.role() + ".";
        return sources.of(call).map(said -> said + " " + role).orElse(role);
    }

    List<Map<String, Object>> parameters(List<Map<String, Object>> scanned) {
        Map<String, Object> known = under(words, "parameters");
        return scanned.stream()
                .map(parameter -> {
                    Map<String, Object> told = new LinkedHashMap<>(parameter);
                    if (under(parameter, "schema").containsKey("$ref")) { // the only type that SmallRye names here
                        told.put("schema", map("type", "string", "format", "uuid"));
                    }
                    told.putAll(under(known, (String) parameter.get("name")));
                    return told;
                })
                .toList();
    }

    private Map<String, Object> body(String at, Parameter body, Map<String, Object> scanned) {
        Class<?> type = body.getType();
        boolean open = type == byte[].class || type == InputStream.class;
        Map<String, Object> schema = open ? anything(at) : schemas.of(type);
        Map<String, Object> examples = new LinkedHashMap<>();
        under(example(at), "request").forEach((name, value) -> examples.put(name, map("value", value)));
        Map<String, Object> content = map();
        under(scanned, "content").keySet().forEach(media -> {
            Map<String, Object> told = map("schema", schema);
            if (!examples.isEmpty()) {
                told.put("examples", examples);
            }
            content.put(media.equals("*/*") ? "application/json" : media, told);
        });
        boolean optional = body.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return map("required", !optional, "content", content);
    }

    /** What is read by itself: most of it objects. */
    private static Map<String, Object> anything(String at) {
        return at.endsWith("alerts/json") ? map() : map("type", "object");
    }

    private Map<String, Object> good(String at, Call call, OperationLine line) {
        Map<String, Object> told = under(example(at), "answers");
        Map<String, Object> responses = map();
        for (String status : line.statuses()) {
            String number = status.substring(0, 3);
            Map<String, Object> response = map("description", Statuses.meaning(number));
            if (status.endsWith("+")) {
                response.put(
                        "headers", map("Location", map("schema", map("type", "string", "format", "uri-reference"))));
            }
            if (!line.answer().equals("-") && !number.equals("204")) {
                response.put("content", content(call, line, told.get(number)));
            }
            responses.put(number, response);
        }
        return responses;
    }

    private Map<String, Object> content(Call call, OperationLine line, @Nullable Object example) {
        if (line.answer().equals("html")) {
            return map("text/html", map("schema", map("type", "string")));
        }
        Map<String, Object> content = map();
        for (String media : call.produces()) {
            boolean structured = media.startsWith("application/");
            Map<String, Object> told = map("schema", structured ? answer(call, line.answer()) : map("type", "string"));
            if (structured && example != null) {
                told.put("examples", map("an answer", map("value", example)));
            }
            content.put(media, told);
        }
        return content;
    }

    private Map<String, Object> answer(Call call, String answer) {
        if (answer.equals("json")) {
            return map("type", "object");
        }
        if (answer.equals("=")) {
            return schemas.of(call.method().getGenericReturnType());
        }
        return answer.endsWith("[]")
                ? schemas.page(type(answer.substring(0, answer.length() - 2)))
                : schemas.of(type(answer));
    }

    private static Type type(String name) {
        try {
            return Class.forName("org.imas." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> refused(String at, Call call, boolean anyone) {
        List<String> refused = new ArrayList<>(List.of("400"));
        if (!anyone) {
            refused.add("401");
            if (!call.role().equals(Roles.VIEWER)) {
                refused.add("403");
            }
        }
        if (at.contains("{")) {
            refused.add("404");
        }
        if (!at.startsWith("GET") && !at.contains(" alerts/")) {
            refused.add("409");
        }
        if (call.body().isPresent()) {
            refused.add("413");
        }
        if (call.paced()) {
            refused.add("422");
        }
        if (call.paced() || anyone) {
            refused.add("429");
        }
        refused.add("default");
        return refused;
    }

    private Map<String, Object> example(String at) {
        return each(words, "examples").stream()
                .filter(one -> one.get("at").equals(at))
                .findFirst()
                .orElse(Map.of());
    }
}

package org.imas.openapi;

import static org.imas.openapi.ApiType.list;
import static org.imas.openapi.ApiType.under;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.imas.platform.Json;

/** Reads the operations out of the document. */
final class OperationReader {

    private final JsonObject document;
    private final String base;

    OperationReader(JsonObject document) {
        this.document = document;
        this.base = list(document, "servers").getJsonObject(0).getString("url");
    }

    List<ApiOperation> all() {
        return under(document, "paths").entrySet().stream()
                .flatMap(path -> operations(path.getKey(), path.getValue().asJsonObject()))
                .toList();
    }

    private Stream<ApiOperation> operations(String path, JsonObject item) {
        List<ApiField> shared = parameters(item);
        return item.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof JsonObject)
                .map(entry -> operation(entry, base + path, shared));
    }

    private ApiOperation operation(Map.Entry<String, JsonValue> entry, String path, List<ApiField> shared) {
        JsonObject operation = entry.getValue().asJsonObject();
        return new ApiOperation(
                operation.getString("operationId"),
                entry.getKey().toUpperCase(Locale.ROOT),
                path,
                operation.getString("summary"),
                operation.getString("description"),
                operation.getString("x-role"),
                Stream.concat(shared.stream(), parameters(operation).stream()).toList(),
                contents("", under(operation, "requestBody")).toList(),
                under(operation, "responses").entrySet().stream()
                        .flatMap(answer ->
                                contents(answer.getKey(), answer.getValue().asJsonObject()))
                        .toList());
    }

    private static List<ApiField> parameters(JsonObject part) {
        return list(part, "parameters").getValuesAs(JsonObject.class).stream()
                .map(ApiField::parameter)
                .toList();
    }

    private Stream<ApiContent> contents(String status, JsonObject given) {
        String referred = ApiType.referred(given);
        JsonObject part =
                referred.isEmpty() ? given : under(under(under(document, "components"), "responses"), referred);
        String said = part.getString("description", "");
        JsonObject content = under(part, "content");
        if (content.isEmpty()) {
            return status.isEmpty()
                    ? Stream.empty()
                    : Stream.of(new ApiContent(status, said, "", ApiType.NONE, List.of()));
        }
        return content.entrySet().stream()
                .map(media -> new ApiContent(
                        status,
                        said,
                        media.getKey(),
                        ApiType.of(under(media.getValue().asJsonObject(), "schema")),
                        examples(media.getValue().asJsonObject())));
    }

    private static List<ApiExample> examples(JsonObject media) {
        return under(media, "examples").entrySet().stream()
                .map(example -> new ApiExample(
                        example.getKey(), Json.pretty(under(example.getValue().asJsonObject(), "value"))))
                .toList();
    }
}

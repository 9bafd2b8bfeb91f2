package org.imas.openapi;

import static org.imas.openapi.ApiType.list;
import static org.imas.openapi.ApiType.under;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The document in chapters, for people to read. */
@ApplicationScoped
public class ApiGuide {

    @Inject
    private ApiDocument document;

    private List<ApiChapter> chapters = List.of();

    @PostConstruct
    void read() {
        JsonObject whole = document.tree();
        List<ApiOperation> operations = new OperationReader(whole).all();
        chapters = list(whole, "tags").getValuesAs(JsonObject.class).stream()
                .map(tag -> chapter(tag, operations))
                .toList();
    }

    public List<ApiChapter> chapters() {
        return chapters;
    }

    public Optional<ApiChapter> chapter(String name) {
        return chapters.stream().filter(chapter -> chapter.name().equals(name)).findFirst();
    }

    private ApiChapter chapter(JsonObject tag, List<ApiOperation> operations) {
        String name = tag.getString("name");
        List<ApiOperation> own = operations.stream()
                .filter(operation -> operation.path().matches(".*/v1/" + name + "(/.*)?"))
                .toList();
        return new ApiChapter(name, tag.getString("description", ""), own, shapes(own));
    }

    /** Those that the operations name, and those that these are made of. */
    private List<ApiShape> shapes(List<ApiOperation> operations) {
        JsonObject schemas = under(under(document.tree(), "components"), "schemas");
        Map<String, ApiShape> found = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        operations.stream()
                .flatMap(operation -> Stream.concat(operation.bodies().stream(), operation.answers().stream()))
                .map(content -> content.type().shape())
                .filter(shape -> !shape.isEmpty())
                .forEach(open::add);
        while (!open.isEmpty()) {
            String name = open.pop();
            if (!found.containsKey(name)) {
                ApiShape shape = ApiShape.of(name, under(schemas, name));
                found.put(name, shape);
                shape.others().forEach(open::add);
            }
        }
        return List.copyOf(found.values());
    }
}

package org.imas.openapi;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/** What SmallRye reads out of the annotations of JAX-RS: paths, methods, parameters, media types. */
final class ResourceScan {

    private static final Path CLASSES = Path.of("target/classes");

    /** All our classes. */
    static final Index INDEX = index();

    private ResourceScan() {}

    /** As an OpenAPI document, whose operations are named class and method. */
    static Map<String, Object> document() {
        return Trees.read(SmallRyeOpenAPI.builder()
                .withIndex(INDEX)
                .withConfig(new SmallRyeConfigBuilder()
                        .withDefaultValue("mp.openapi.extensions.smallrye.operationIdStrategy", "CLASS_METHOD")
                        .build())
                .enableModelReader(false)
                .enableStandardFilter(false)
                .enableStandardStaticFiles(false)
                .build()
                .toJSON());
    }

    private static Index index() {
        Indexer indexer = new Indexer();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                try (InputStream bytes = Files.newInputStream(file)) {
                    indexer.index(bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return indexer.complete();
    }
}

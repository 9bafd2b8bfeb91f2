package org.imas.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A row of the matrix of who may do what: the least role, the method and the path. */
public record Endpoint(String role, String method, String path) {

    /** For whom no token is needed. */
    public static final String ANYONE = "ANYONE";

    private static final String MATRIX = "/org/imas/access.txt";

    /** All rows. */
    public static List<Endpoint> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Endpoint.class.getResourceAsStream(MATRIX)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .map(parts -> new Endpoint(parts[0], parts[1], parts[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Calls it for something that is not there, with nothing in the body. */
    public Api.Answer call(Api caller) {
        String somewhere = path.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        return switch (method) {
            case "GET" -> caller.get(somewhere);
            case "DELETE" -> caller.delete(somewhere);
            case "PUT" -> caller.put(somewhere, "{}");
            default -> caller.post(somewhere, "{}");
        };
    }
}

package org.imas.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The page that shows what arrived: a few files beside this class. */
final class Page {

    private static final Map<String, String> FILES = Map.of(
            "/", "sandbox.html",
            "/sandbox.css", "sandbox.css",
            "/sandbox.js", "sandbox.js",
            "/card.js", "card.js",
            "/summary.js", "summary.js");
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8");
    // a mail is shown in a frame that inherits this policy, and mails are styled inline: hence style, and style only
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Page() {}

    static Answer answer(Call call) {
        String file = FILES.get(call.path());
        if (file == null) {
            return Answer.notFound();
        }
        if (!call.method().equals("GET")) {
            return Answer.methodNotAllowed("GET");
        }
        byte[] bytes = read(file);
        String type = TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "text/plain");
        return Answer.json(200, out -> out.write(bytes))
                .with("Content-Type", type)
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer");
    }

    private static byte[] read(String file) {
        try (InputStream in = Page.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing on the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

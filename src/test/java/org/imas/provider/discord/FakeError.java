package org.imas.provider.discord;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;

/** An answer of Discord that is no yes. */
final class FakeError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final int status;
    final String body;
    final String[] headers;

    private FakeError(int status, String body, String... headers) {
        super(body);
        this.status = status;
        this.body = body;
        this.headers = headers;
    }

    static FakeError of(int status, int code, String message) {
        return new FakeError(
                status,
                Json.createObjectBuilder()
                        .add("message", message)
                        .add("code", code)
                        .build()
                        .toString());
    }

    /** Invalid form body, with what is wrong where. */
    static FakeError form(Map<String, String> faults) {
        JsonObjectBuilder errors = Json.createObjectBuilder();
        faults.forEach((path, message) -> errors.add(path, nested(message)));
        return new FakeError(
                400,
                Json.createObjectBuilder()
                        .add("message", "Invalid Form Body")
                        .add("code", 50035)
                        .add("errors", errors)
                        .build()
                        .toString());
    }

    private static JsonObjectBuilder nested(String message) {
        return Json.createObjectBuilder()
                .add(
                        "_errors",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("code", "INVALID")
                                        .add("message", message)));
    }

    static FakeError limited(String seconds) {
        return new FakeError(
                429,
                "{\"message\":\"You are being rate limited.\",\"retry_after\":" + seconds + ",\"global\":false}",
                "Retry-After: " + (int) Math.ceil(Double.parseDouble(seconds)),
                "X-RateLimit-Scope: user");
    }
}

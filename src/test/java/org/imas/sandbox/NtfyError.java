package org.imas.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** The refusals of a real ntfy server that a publisher can meet here, with its codes and words. */
enum NtfyError {
    PRIORITY(400, 40007, "invalid priority parameter"),
    TOPIC(400, 40009, "invalid request: topic invalid"),
    TOPIC_RESERVED(400, 40010, "invalid request: topic name is disallowed"),
    MESSAGE_TOO_LONG(400, 40014, "invalid request: attachments not allowed"),
    ACTIONS(400, 40018, "invalid request: actions invalid"),
    JSON(400, 40024, "invalid request: request body must be valid JSON"),
    SEQUENCE_ID(400, 40049, "invalid request: sequence ID invalid"),
    UNAUTHORIZED(401, 40101, "unauthorized"),
    FORBIDDEN(403, 40301, "forbidden"),
    NOT_FOUND(404, 40401, "page not found"),
    JSON_TOO_LARGE(413, 41303, "JSON body too large");

    private final int status;
    private final int code;
    private final String text;

    NtfyError(int status, int code, String text) {
        this.status = status;
        this.code = code;
        this.text = text;
    }

    int status() {
        return status;
    }

    JsonObject toJson() {
        return Json.createObjectBuilder()
                .add("code", code)
                .add("http", status)
                .add("error", text)
                .build();
    }
}

package org.imas.provider;

import org.imas.platform.FakeServer;
import org.jspecify.annotations.Nullable;

/** A service over HTTP. */
public final class HttpRemote implements Remote {

    private final FakeServer server = new FakeServer();
    private final int status;
    private final String success;

    /** Answers 200 with that body where it accepts. */
    public HttpRemote(String success) {
        this(200, success);
    }

    /** Answers that where it accepts. */
    public HttpRemote(int status, String success) {
        this.status = status;
        this.success = success;
    }

    public void answers(int status, String body, String... headers) {
        server.replies(FakeServer.answer(status, body, headers));
    }

    private void echoes(int status) {
        server.replies((socket, request) ->
                FakeServer.answer(status, "you sent " + request).to(socket, request));
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public void accepts() {
        answers(status, success, "Content-Type: application/json");
    }

    @Override
    public void isBusy(@Nullable Integer seconds) {
        if (seconds == null) {
            answers(429, "slow down");
        } else {
            answers(429, "slow down", "Retry-After: " + seconds);
        }
    }

    @Override
    public void refuses() {
        echoes(400);
    }

    @Override
    public void fails() {
        echoes(503);
    }

    @Override
    public void hangs() {
        server.replies(FakeServer.silence());
    }

    @Override
    public void drops() {
        server.replies(FakeServer.drop());
    }

    @Override
    public void babbles() {
        answers(200, "{\"id\": \"cut o", "Content-Type: application/json");
    }

    @Override
    public void isAnother() {
        answers(200, "<html><body>Please sign in</body></html>", "Content-Type: text/html");
    }

    @Override
    public void isWordy() {
        answers(status, success + " ".repeat(200_000));
    }

    @Override
    public String received() {
        return server.request();
    }

    @Override
    public void close() {
        server.close();
    }
}

package org.imas.provider.ovhsms;

import com.cloudhopper.commons.charset.GSMCharset;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.imas.platform.FakeServer;
import org.imas.provider.Remote;
import org.jspecify.annotations.Nullable;

/** OVH's API as far as its SMS go, as strict as the real one is; its clock is not ours. */
public final class OvhFake implements Remote {

    static final String SECRET = "secret-" + OvhSmsProviderTest.KEY;
    static final String CONSUMER = "consumer-" + OvhSmsProviderTest.KEY;

    private static final Map<String, Predicate<JsonValue>> TYPES = Map.of(
            "message", JsonString.class::isInstance,
            "receivers",
                    value -> value instanceof JsonArray list && list.stream().allMatch(JsonString.class::isInstance),
            "charset", value -> Json.createValue("UTF-8").equals(value),
            "coding",
                    value -> Set.of(Json.createValue("7bit"), Json.createValue("8bit"))
                            .contains(value),
            "priority",
                    value ->
                            value instanceof JsonString word && word.getString().matches("high|medium|low|veryLow"),
            "noStopClause", OvhFake::isBoolean,
            "senderForResponse", OvhFake::isBoolean,
            "sender", JsonString.class::isInstance,
            "validityPeriod", value -> value.getValueType() == JsonValue.ValueType.NUMBER);

    static final Pattern CONTACT = Pattern.compile(
            "(?i)://|www\\.|@|[\\w-]\\.[a-z]{2}|(?<!\\d)(?:\\+|00)[1-9]\\d{8}|(?<![\\d.-])0[1-9](?:[ .-]?\\d\\d){4}\\b");

    private interface Mood {
        FakeServer.Reply reply(String request);
    }

    private final FakeServer server = new FakeServer();
    private volatile Duration ahead = Duration.ofHours(1);
    private volatile Mood mood = this::job;
    private volatile boolean portal;
    volatile Set<String> senders = Set.of("IMAS");
    volatile Set<String> invalid = Set.of();
    volatile int credits = 100;
    volatile FakeServer.@Nullable Reply timeReply;
    private volatile String padding = "";

    public OvhFake() {
        server.replies((socket, request) -> reply(request).to(socket, request));
    }

    /** Sets its clock so far before ours. */
    void isAhead(Duration given) {
        ahead = given;
    }

    void answers(int status, String body, String... headers) {
        mood = request -> FakeServer.answer(status, body, headers);
    }

    private FakeServer.Reply reply(String request) {
        if (portal) {
            return FakeServer.answer(200, "<html><body>Please sign in</body></html>", "Content-Type: text/html");
        }
        if (!request.startsWith("GET /1.0/auth/time HTTP/1.1\r\n")) {
            return mood.reply(request);
        }
        FakeServer.Reply given = timeReply;
        return given != null ? given : FakeServer.answer(200, Long.toString(seconds()));
    }

    private FakeServer.Reply job(String request) {
        if (!request.startsWith("POST /1.0/sms/sms-xx12345-1/jobs HTTP/1.1\r\n")) {
            return error(404, "NOT_FOUND", "The requested object (serviceName = x) does not exist");
        }
        if (Math.abs(seconds() - Long.parseLong(header(request, "X-Ovh-Timestamp"))) > 60) {
            return error(400, "QUERY_TIME_OUT", "Query out of time");
        }
        if (!signature(request).equals(header(request, "X-Ovh-Signature"))) {
            return error(400, "INVALID_SIGNATURE", "Invalid signature");
        }
        JsonObject job = json(body(request));
        boolean typed = job.entrySet().stream()
                .allMatch(entry ->
                        TYPES.getOrDefault(entry.getKey(), any -> false).test(entry.getValue()));
        return typed && job.containsKey("message")
                ? checked(job)
                : error(400, "INVALID_SIGNATURE", "Invalid signature");
    }

    private FakeServer.Reply checked(JsonObject job) {
        String sender = job.getString("sender", null);
        String message = job.getString("message");
        if ((sender == null) != job.getBoolean("senderForResponse", false)) {
            return error(400, "BAD_REQUEST", "Either sender or senderForResponse is needed");
        }
        if (sender != null && !senders.contains(sender)) {
            return error(403, "", "Sms sender " + sender + " does not exists. Please create it first");
        }
        if ((sender == null || !sender.matches(".*[A-Za-z].*"))
                && CONTACT.matcher(message).find()) {
            return error(400, "BAD_REQUEST", "cannot send contact information with shortcode");
        }
        if (job.getString("coding").equals("7bit") && !GSMCharset.canRepresent(message)) {
            return error(400, "BAD_REQUEST", "Message cannot be sent in 7bit");
        }
        return report(job.getJsonArray("receivers"), SmsCount.parts(message));
    }

    private FakeServer.Reply report(JsonArray receivers, int parts) {
        var valid = Json.createArrayBuilder();
        var refused = Json.createArrayBuilder();
        var ids = Json.createArrayBuilder();
        int used = 0;
        for (JsonString receiver : receivers.getValuesAs(JsonString.class)) {
            if (invalid.contains(receiver.getString()) || !receiver.getString().matches("\\+[1-9]\\d{6,14}")) {
                refused.add(receiver);
            } else {
                valid.add(receiver);
                ids.add(802084252 + used);
                used += parts;
            }
        }
        credits -= used;
        JsonObjectBuilder report = Json.createObjectBuilder()
                .add("ids", ids)
                .add("validReceivers", valid)
                .add("invalidReceivers", refused)
                .add("totalCreditsRemoved", used)
                .add("creditsLeft", credits);
        return FakeServer.answer(200, report.build() + padding, "Content-Type: application/json");
    }

    static FakeServer.Reply error(int status, String code, String message) {
        JsonObjectBuilder error =
                Json.createObjectBuilder().add("httpCode", status + " Whatever").add("message", message);
        if (!code.isEmpty()) {
            error.add("errorCode", code);
        }
        return FakeServer.answer(status, error.build().toString(), "Content-Type: application/json");
    }

    void refuses(int status, String code, String message) {
        mood = request -> error(status, code, message);
    }

    private String signature(String request) {
        String signed = SECRET + '+' + CONSUMER + '+' + request.substring(0, request.indexOf(' '))
                + "+http://localhost:" + port() + request.split(" ", 3)[1] + '+' + body(request) + '+'
                + header(request, "X-Ovh-Timestamp");
        try {
            return "$1$"
                    + HexFormat.of()
                            .formatHex(
                                    MessageDigest.getInstance("SHA-1").digest(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String header(String request, String name) {
        return request.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse("0");
    }

    static String body(String request) {
        return request.substring(request.lastIndexOf("\r\n\r\n") + 4);
    }

    static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    private static boolean isBoolean(JsonValue value) {
        return value == JsonValue.TRUE || value == JsonValue.FALSE;
    }

    private long seconds() {
        return Clock.systemUTC().instant().plus(ahead).getEpochSecond();
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public void accepts() {
        mood = this::job;
    }

    @Override
    public void isBusy(@Nullable Integer seconds) {
        if (seconds == null) {
            answers(429, "{\"message\":\"slow down\"}");
        } else {
            answers(429, "{\"message\":\"slow down\"}", "Retry-After: " + seconds);
        }
    }

    @Override
    public void refuses() {
        mood = request -> error(403, "INVALID_CREDENTIAL", "This credential is not valid: " + request);
    }

    @Override
    public void fails() {
        mood = request -> error(503, "INTERNAL", "you sent " + request);
    }

    @Override
    public void hangs() {
        mood = request -> FakeServer.silence();
    }

    @Override
    public void drops() {
        mood = request -> FakeServer.drop();
    }

    @Override
    public void babbles() {
        answers(200, "{\"ids\": \"cut o", "Content-Type: application/json");
    }

    @Override
    public void isAnother() {
        portal = true;
    }

    @Override
    public void isWordy() {
        padding = " ".repeat(200_000);
        accepts();
    }

    /** All requests since the last call, one behind the other. */
    @Override
    public String received() {
        StringBuilder all = new StringBuilder();
        for (String next = server.request(); !next.isEmpty(); next = server.request()) {
            all.append(next);
        }
        return all.toString();
    }

    @Override
    public void close() {
        server.close();
    }

    /** How many credits are left of a hundred: each message of one part to one number takes one. */
    public int creditsLeft() {
        return credits;
    }

    /** Settings that this account takes. */
    public static JsonObject settings(int port) {
        return Json.createObjectBuilder()
                .add("application_key", OvhSmsProviderTest.KEY)
                .add("application_secret", SECRET)
                .add("consumer_key", CONSUMER)
                .add("service_name", "sms-xx12345-1")
                .add("api_base_url", "http://localhost:" + port + "/1.0")
                .build();
    }
}

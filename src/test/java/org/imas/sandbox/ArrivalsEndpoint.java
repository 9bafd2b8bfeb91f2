package org.imas.sandbox;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Tells the page, newest first, what arrived; secrets are masked on the way out only, as tests want to see them. */
final class ArrivalsEndpoint {

    private static final String MASK = "********";

    private final Arrivals arrivals;
    private final Misbehaviours misbehaviours;
    private final IntSupplier smtpPort;
    // arrivals are numbered from one again in a new sandbox: the page must notice that it talks to another one
    private final long startedAt;

    ArrivalsEndpoint(Arrivals arrivals, Misbehaviours misbehaviours, IntSupplier smtpPort) {
        this.arrivals = arrivals;
        this.misbehaviours = misbehaviours;
        this.smtpPort = smtpPort;
        this.startedAt = Clock.systemUTC().millis();
    }

    Answer answer(Call call) {
        if (!call.segments().equals(List.of("arrivals"))) {
            return Answer.notFound();
        }
        return switch (call.method()) {
            case "GET" -> list(call);
            case "DELETE" -> {
                arrivals.clear();
                yield Answer.empty(204);
            }
            default -> Answer.methodNotAllowed("GET, DELETE");
        };
    }

    private Answer list(Call call) {
        Optional<Channel> channel = call.parameter("channel").flatMap(Channel::labelled);
        if (call.parameter("channel").isPresent() && channel.isEmpty()) {
            return Answer.error(400, "channel is one of webhook, ntfy, email");
        }
        long after = call.parameter("after").flatMap(Numbers::parse).orElse(0L);
        long lastId = arrivals.lastId();
        List<Arrival> all = arrivals.all();
        List<Arrival> asked = all.stream()
                .filter(a -> a.id() > after)
                .filter(a -> channel.isEmpty() || channel.get() == a.channel())
                .toList();
        long oldest = all.isEmpty() ? lastId + 1 : all.get(0).id();
        return Answer.json(200, out -> write(out, asked, oldest));
    }

    private void write(OutputStream out, List<Arrival> asked, long oldest) {
        try (JsonGenerator json = Json.createGenerator(out)) {
            json.writeStartObject();
            json.write("run", startedAt);
            json.write("oldest", oldest);
            json.write("smtpPort", smtpPort.getAsInt());
            json.write("misbehaving", misbehaviours.toJson());
            json.writeStartArray("items");
            for (int i = asked.size() - 1; i >= 0; i--) {
                write(json, asked.get(i));
            }
            json.writeEnd();
            json.writeEnd();
        }
    }

    private static void write(JsonGenerator json, Arrival arrival) {
        Content content = arrival.content();
        json.writeStartObject();
        json.write("id", arrival.id());
        json.write("at", arrival.at().toString());
        json.write("channel", arrival.channel().label());
        json.write("status", arrival.status());
        json.write("method", content.method());
        json.write("target", content.target());
        json.writeStartObject("headers");
        content.headers().forEach((name, values) -> {
            json.writeStartArray(name);
            values.forEach(value -> json.write(masked(name, value)));
            json.writeEnd();
        });
        json.writeEnd();
        json.write("body", content.body());
        json.write("message", content.message());
        json.writeEnd();
    }

    /** Keeps the scheme of an Authorization header: whether a Bearer or a Basic was sent is worth seeing. */
    static String masked(String header, String value) {
        String name = header.toLowerCase(Locale.ROOT);
        if (name.endsWith("authorization")) {
            int space = value.indexOf(' ');
            return space > 0 ? value.substring(0, space) + " " + MASK : MASK;
        }
        boolean secret = name.contains("token")
                || name.contains("secret")
                || name.contains("api-key")
                || name.contains("cookie");
        return secret ? MASK : value;
    }
}

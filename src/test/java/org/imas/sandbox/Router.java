package org.imas.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.IntSupplier;

/** Takes every HTTP request to what answers it, or misbehaves as it was told to. */
final class Router implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(Router.class.getName());

    private final Arrivals arrivals;
    private final Misbehaviours misbehaviours;
    private final WebhookReceiver webhook;
    private final NtfyServer ntfy;
    private final ArrivalsEndpoint listing;

    Router(Arrivals arrivals, Misbehaviours misbehaviours, IntSupplier smtpPort) {
        this.arrivals = arrivals;
        this.misbehaviours = misbehaviours;
        this.webhook = new WebhookReceiver(arrivals);
        this.ntfy = new NtfyServer(arrivals);
        this.listing = new ArrivalsEndpoint(arrivals, misbehaviours, smtpPort);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answerSafely(Call.read(exchange)).send(exchange);
        }
    }

    private Answer answerSafely(Call call) {
        try {
            return answer(call);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "request=failed path=" + call.path(), e);
            return Answer.error(500, "the sandbox failed: its log says why");
        }
    }

    private Answer answer(Call call) {
        String first = call.segments().stream().findFirst().orElse(call.publishes() ? "ntfy" : "");
        return switch (first) {
            case "webhook" -> unlessMisbehaving(call, Channel.WEBHOOK, webhook::answer);
            case "ntfy" -> unlessMisbehaving(call, Channel.NTFY, ntfy::answer);
            case "control" -> misbehaviours.answer(call);
            case "arrivals" -> listing.answer(call);
            default -> Page.answer(call);
        };
    }

    private Answer unlessMisbehaving(Call call, Channel channel, Function<Call, Answer> honest) {
        Misbehaviour now = misbehaviours.next(call).orElse(null);
        if (now == null) {
            return honest.apply(call);
        }
        Answer answer = now.onlySlow() ? honest.apply(call) : refusal(call, channel, now);
        pause(now);
        return answer;
    }

    private Answer refusal(Call call, Channel channel, Misbehaviour now) {
        if (channel == Channel.WEBHOOK || call.publishes()) {
            arrivals.add(channel, call.content(), now.status());
        }
        return now.answer();
    }

    private static void pause(Misbehaviour now) {
        try {
            Thread.sleep(now.delay().toMillis());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }
}

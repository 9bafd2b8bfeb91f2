package org.imas.provider.ovhsms;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.imas.platform.NotConnectedException;
import org.imas.platform.Outbound;
import org.imas.platform.OutboundRequest;
import org.imas.platform.OutboundResponse;
import org.imas.provider.HttpOutcome;
import org.imas.provider.Outcome;
import org.imas.provider.SendResult;

/** Posts to OVH's API, signed with the time that its own clock shows. */
record OvhCall(Outbound outbound, HttpOutcome outcome, OvhClock clock, OvhSmsProvider.Settings settings) {

    static final String NO_TIME = "no-time";

    /** For a small answer that OVH gives without looking at anything. */
    private static final Duration ASKING = Duration.ofSeconds(3);

    SendResult post(OvhJob job, Duration timeout, Function<OutboundResponse, SendResult> answer)
            throws NotConnectedException {
        OutboundRequest request = new OutboundRequest(
                "POST",
                URI.create(base() + "/sms/" + settings.serviceName() + "/jobs"),
                Map.of("Content-Type", "application/json; charset=utf-8"),
                job.json(),
                timeout);
        boolean unknown = clock.now(base()).isEmpty();
        SendResult first = signed(request, unknown, answer);
        // refused for its time alone, so nothing was sent: once more with the right one
        return first.code().equals(OvhErrors.TIME_OUT) ? signed(request, true, answer) : first;
    }

    private SendResult signed(OutboundRequest request, boolean ask, Function<OutboundResponse, SendResult> answer)
            throws NotConnectedException {
        if (ask) {
            SendResult asked = ask();
            if (asked.outcome() != Outcome.ACCEPTED) {
                return asked;
            }
        }
        OptionalLong now = clock.now(base());
        return now.isPresent()
                ? outcome.exchange(outbound, OvhSignature.signed(request, settings, now.getAsLong()), answer)
                : noTime("the clock of this server is being set");
    }

    private SendResult ask() throws NotConnectedException {
        URI time = URI.create(base() + "/auth/time");
        SendResult asked = outcome.send(outbound, new OutboundRequest("GET", time, Map.of(), "", ASKING), this::learn);
        return asked.outcome() == Outcome.UNCLEAR ? noTime(asked.detail()) : asked;
    }

    private SendResult learn(OutboundResponse answer) {
        String text = answer.body().strip();
        if (!text.matches("\\d{9,11}")) {
            return SendResult.refused(OvhReport.NOT_OVH, "GET /auth/time did not answer the time: check api_base_url");
        }
        clock.learn(base(), Long.parseLong(text));
        return SendResult.accepted("");
    }

    private static SendResult noTime(String detail) {
        return SendResult.tryAgain(NO_TIME, "GET /auth/time: " + detail, null);
    }

    private String base() {
        return OvhRules.base(settings);
    }
}

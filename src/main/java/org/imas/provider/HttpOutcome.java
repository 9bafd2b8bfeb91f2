package org.imas.provider;

import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;
import org.imas.platform.NotConnectedException;
import org.imas.platform.Outbound;
import org.imas.platform.OutboundRefusedException;
import org.imas.platform.OutboundRequest;
import org.imas.platform.OutboundResponse;

/** Sends over HTTP and says what the answer means, by the rules that hold for every service. */
public record HttpOutcome(Clock clock, Redactor redactor) {

    /** How much of what the remote said is kept, in code points. */
    static final int DETAIL = 200;

    public static final String NO_ANSWER = "no-answer";
    public static final String NOT_ALLOWED = "not-allowed";

    public SendResult send(Outbound outbound, OutboundRequest request) throws NotConnectedException {
        return send(outbound, request, this::of);
    }

    /** The same for services whose 2xx is not yet a yes: {@code success} reads such an answer. */
    public SendResult send(Outbound outbound, OutboundRequest request, Function<OutboundResponse, SendResult> success)
            throws NotConnectedException {
        return exchange(outbound, request, response -> isSuccess(response) ? success.apply(response) : of(response));
    }

    /** The same for services whose errors say more than their status: {@code answer} reads every answer. */
    public SendResult exchange(
            Outbound outbound, OutboundRequest request, Function<OutboundResponse, SendResult> answer)
            throws NotConnectedException {
        try {
            return answer.apply(outbound.send(request));
        } catch (NotConnectedException nothingSent) {
            throw nothingSent;
        } catch (OutboundRefusedException refused) {
            return SendResult.refused(NOT_ALLOWED, String.valueOf(refused.getMessage()));
        } catch (IOException ambiguous) {
            return SendResult.unclear(NO_ANSWER, String.valueOf(ambiguous.getMessage()));
        }
    }

    /** What an answer means by its status alone. */
    public SendResult of(OutboundResponse response) {
        int status = response.status();
        String code = "http-" + status;
        if (isSuccess(response)) {
            return SendResult.accepted(detail(response));
        }
        if (status == 408 || status == 425 || status == 429 || status >= 500) {
            return SendResult.tryAgain(
                    code,
                    detail(response),
                    response.header("retry-after")
                            .flatMap(text -> RetryAfter.parse(text, clock.instant()))
                            .orElse(null));
        }
        if (status / 100 == 3) {
            return SendResult.refused(code, "HTTP " + status + ": redirects are not followed; give the final address");
        }
        return SendResult.refused(code, detail(response));
    }

    /** The status and the first words of the remote, on one line and without secrets. */
    public String detail(OutboundResponse response) {
        String said = said(response);
        return "HTTP " + response.status() + (said.isEmpty() ? "" : ": " + said);
    }

    /** Any words of the remote, fit to be kept: redacted before cutting, so that no half of a secret stays. */
    public String kept(String remote) {
        return Text.cut(Text.oneLine(redactor.redact(remote)), DETAIL);
    }

    private String said(OutboundResponse response) {
        boolean page = response.header("content-type")
                        .orElse("")
                        .toLowerCase(Locale.ROOT)
                        .contains("html")
                || response.body().stripLeading().startsWith("<");
        return page ? "(a web page)" : kept(response.body());
    }

    private static boolean isSuccess(OutboundResponse response) {
        return response.status() / 100 == 2;
    }
}

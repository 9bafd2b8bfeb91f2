package org.imas.provider.webhook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imas.platform.OutboundResponse;
import org.imas.provider.HttpOutcome;
import org.imas.provider.SendResult;

/** Reads what Teams answers: a flow answers before it runs, and an old connector says 200 to its own failures. */
final class TeamsAnswer {

    private static final String FAILED = "Webhook message delivery failed";
    private static final Pattern STATUS = Pattern.compile("HTTP error (\\d{3})");

    private TeamsAnswer() {}

    static SendResult read(OutboundResponse answer, HttpOutcome outcome) {
        String said = answer.body().strip();
        if (answer.status() / 100 != 2) {
            return outcome.of(answer);
        }
        if (said.contains(FAILED)) {
            return failed(answer, outcome);
        }
        if (said.startsWith("<")) {
            return SendResult.refused("not-teams", outcome.detail(answer) + ": neither a flow nor a connector");
        }
        return "1".equals(said)
                ? SendResult.accepted("posted")
                : SendResult.accepted(
                        "HTTP " + answer.status() + ": taken by the flow, which does not say whether it posts");
    }

    private static SendResult failed(OutboundResponse answer, HttpOutcome outcome) {
        Matcher matcher = STATUS.matcher(answer.body());
        String status = matcher.find() ? matcher.group(1) : "";
        String detail = outcome.detail(answer);
        boolean passes = status.isEmpty() || status.startsWith("5") || status.equals("429") || status.equals("408");
        String code = status.isEmpty() ? "teams-failed" : "http-" + status;
        return passes ? SendResult.tryAgain(code, detail, null) : SendResult.refused(code, detail);
    }
}

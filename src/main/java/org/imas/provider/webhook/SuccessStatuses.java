package org.imas.provider.webhook;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imas.platform.Fault;
import org.imas.platform.OutboundResponse;
import org.imas.provider.HttpOutcome;
import org.imas.provider.SendResult;

/** Which answers an operator wants to be taken for a yes: {@code 200-299}, {@code 409}. */
record SuccessStatuses(List<String> ranges) {

    private static final Pattern RANGE = Pattern.compile("([2-5]\\d\\d)(?:-([2-5]\\d\\d))?");

    List<Fault> faults() {
        return ranges.stream().allMatch(SuccessStatuses::isRange)
                ? List.of()
                : List.of(new Fault(
                        "success_statuses", "must be statuses or ranges within 200-599, such as 200-299,409"));
    }

    /** What an answer means where these count as a yes, and a 2xx that is not among them does not. */
    SendResult judge(OutboundResponse answer, HttpOutcome outcome) {
        int status = answer.status();
        if (ranges.stream().anyMatch(range -> holds(range, status))) {
            return SendResult.accepted(outcome.detail(answer));
        }
        return status / 100 == 2
                ? SendResult.refused("http-" + status, outcome.detail(answer) + " (not among success_statuses)")
                : outcome.of(answer);
    }

    private static boolean isRange(String text) {
        Matcher matcher = RANGE.matcher(text);
        return matcher.matches()
                && (matcher.group(2) == null || matcher.group(1).compareTo(matcher.group(2)) <= 0);
    }

    private static boolean holds(String range, int status) {
        Matcher matcher = RANGE.matcher(range);
        if (!matcher.matches()) {
            return false;
        }
        String last = matcher.group(2) == null ? matcher.group(1) : matcher.group(2);
        return Integer.parseInt(matcher.group(1)) <= status && status <= Integer.parseInt(last);
    }
}

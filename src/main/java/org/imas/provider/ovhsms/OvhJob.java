package org.imas.provider.ovhsms;

import java.util.List;
import org.imas.platform.Json;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /sms/{serviceName}/jobs} takes.
 *
 * @param noStopClause always true: with the clause, nothing is sent at night and on Sundays
 * @param senderForResponse true exactly where there is no sender: a short number of OVH's sends it
 * @param validityPeriod minutes
 */
public record OvhJob(
        String message,
        List<String> receivers,
        String charset,
        String coding,
        String priority,
        boolean noStopClause,
        int validityPeriod,
        @Nullable String sender,
        @Nullable Boolean senderForResponse) {

    static OvhJob of(SmsText text, String receiver, @Nullable String sender) {
        return new OvhJob(
                text.text(),
                List.of(receiver),
                "UTF-8",
                text.coding().word(),
                "high",
                true,
                OvhRules.VALIDITY,
                sender,
                sender == null ? true : null);
    }

    String json() {
        return Json.CAMEL.write(this);
    }
}

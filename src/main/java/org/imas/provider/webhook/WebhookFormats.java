package org.imas.provider.webhook;

import java.util.Map;
import java.util.Objects;

/** Every dialect by the name that operators give it. */
final class WebhookFormats {

    static final String JSON = "json";
    static final String SLACK = "slack";
    static final String TEAMS = "teams";
    static final String TEAMS_MESSAGECARD = "teams_messagecard";
    static final String PAGERDUTY = "pagerduty";
    static final String OPSGENIE = "opsgenie";
    static final String CUSTOM = "custom";

    private static final Map<String, WebhookFormat> BY_NAME = Map.of(
            JSON, new JsonFormat(),
            SLACK, new SlackFormat(),
            TEAMS, new TeamsFormat(),
            TEAMS_MESSAGECARD, new MessageCardFormat(),
            PAGERDUTY, new PagerDutyFormat(),
            OPSGENIE, new OpsgenieFormat(),
            CUSTOM, new CustomFormat());

    private WebhookFormats() {}

    static WebhookFormat named(String name) {
        return Objects.requireNonNull(BY_NAME.get(name), name);
    }
}

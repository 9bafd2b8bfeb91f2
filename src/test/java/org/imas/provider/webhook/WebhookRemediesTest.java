package org.imas.provider.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.imas.provider.Remedies;
import org.imas.provider.Remedy;
import org.junit.jupiter.api.Test;

class WebhookRemediesTest {

    @Test
    void everyCodeOfEveryFormatHasARemedyInBothLanguages() throws IOException {
        List<String> codes = new ArrayList<>(SlackFormat.ERRORS);
        codes.addAll(List.of("not-teams", "not-pagerduty", "not-opsgenie", "teams-failed", "invalid-event"));
        codes.addAll(List.of("http-400", "http-401", "http-402", "http-403", "http-404", "http-422", "http-429"));
        Remedies.check(WebhookProvider.class, codes);
    }

    @Test
    void theRemediesOfTheWebhookGoBeforeTheCommonOnes() {
        assertThat(Remedy.of(WebhookProvider.class, "http-401", Locale.ENGLISH)
                        .orElseThrow()
                        .cause())
                .contains("sig=");
    }
}

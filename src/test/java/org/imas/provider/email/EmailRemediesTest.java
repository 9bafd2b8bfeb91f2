package org.imas.provider.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.imas.provider.Remedies;
import org.imas.provider.Remedy;
import org.junit.jupiter.api.Test;

class EmailRemediesTest {

    @Test
    void everyCodeHasARemedyInBothLanguages() throws IOException {
        Remedies.check(
                EmailProvider.class,
                List.of(
                        "not-connected",
                        "not-allowed",
                        "no-answer",
                        "smtp-421",
                        "smtp-450",
                        "smtp-451",
                        "smtp-452",
                        "smtp-530",
                        "smtp-534",
                        "smtp-535",
                        "smtp-550",
                        "smtp-552",
                        "smtp-553",
                        "smtp-554"));
    }

    @Test
    void aRefusedConnectionIsExplainedAsTheSpecificationDoes() {
        assertThat(Remedy.of(EmailProvider.class, "not-connected", Locale.FRENCH))
                .hasValueSatisfying(remedy -> {
                    assertThat(remedy.cause()).contains("serveur SMTP est inaccessible");
                    assertThat(remedy.remedy()).contains("host", "port", "use_tls", "use_ssl");
                });
    }
}

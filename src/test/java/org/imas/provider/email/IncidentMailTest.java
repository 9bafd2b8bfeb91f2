package org.imas.provider.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import java.util.Properties;
import org.imas.platform.Json;
import org.imas.provider.Message;
import org.imas.provider.Notices;
import org.imas.provider.SettingsForm;
import org.junit.jupiter.api.Test;

class IncidentMailTest {

    @Test
    void frenchIsSpokenWhereItIsSet() throws Exception {
        Record settings = SettingsForm.ofProvider(EmailProvider.class).bind(Json.parse("{\"language\":\"fr\"}"));
        Message message = Notices.message(Notices.of("RESOLVED"), settings, "ciso@example.org");
        InternetAddress address = new InternetAddress("ciso@example.org");
        IncidentMail mail = new IncidentMail(
                Session.getInstance(new Properties()), new IncidentMail.Envelope(address, address), message);
        MailText text = new MailText(message);

        assertThat(mail.getSubject()).isEqualTo("[IMAS] ✅ Résolu : Redis Cluster Down");
        assertThat(text.plain())
                .contains("Gravité : SEV1_CRITICAL\n", "Envoyé par IMAS Manager au sujet de l’incident abc12345.");
        assertThat(text.html())
                .contains("<html lang=\"fr\">", "<td>Gravité :</td>", ">Salle de crise</a>")
                .doesNotContain("{{");
    }
}

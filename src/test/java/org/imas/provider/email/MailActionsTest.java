package org.imas.provider.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.imas.provider.Notices;
import org.imas.provider.OffersKit;
import org.junit.jupiter.api.Test;

class MailActionsTest {

    @Test
    void a_mail_has_buttons_and_the_same_as_plain_text() {
        MailText text = new MailText(OffersKit.message(EmailProvider.class, "{}"));
        assertThat(text.plain())
                .contains("\n\nAcknowledge: " + OffersKit.ACKNOWLEDGE + "\nResolve: " + OffersKit.RESOLVE + "\n\n");
        assertThat(text.html())
                .contains("<a href=\"" + OffersKit.ACKNOWLEDGE + "\" style=", ">Acknowledge</a>", ">Resolve</a>")
                .doesNotContain("{{");
    }

    @Test
    void they_are_french_where_the_mail_is() {
        MailText text = new MailText(OffersKit.message(EmailProvider.class, "{\"language\":\"fr\"}"));
        assertThat(text.plain()).contains("Prendre en charge : " + OffersKit.ACKNOWLEDGE);
        assertThat(text.html()).contains(">Prendre en charge</a>");
    }

    @Test
    void a_mail_that_offers_nothing_has_none() {
        MailText text = new MailText(Notices.message(
                Notices.of("RESOLVED"),
                OffersKit.message(EmailProvider.class, "{}").settings(),
                "ada@example.org"));
        assertThat(text.html()).doesNotContain("inline-block", "Acknowledge", "{{");
        assertThat(text.plain()).doesNotContain("Acknowledge");
    }
}

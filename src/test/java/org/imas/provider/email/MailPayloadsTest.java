package org.imas.provider.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.imas.platform.Json;
import org.imas.provider.Notice;
import org.imas.provider.Notices;
import org.imas.provider.Payloads;
import org.imas.provider.SettingsForm;
import org.imas.provider.Text;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A payload of the published list is text in a mail: the page has the elements that it has of a harmless notice. */
class MailPayloadsTest {

    private static Document page(Notice notice) {
        Record settings = SettingsForm.ofProvider(EmailProvider.class).bind(Json.parse("{}"));
        return Jsoup.parse(new MailText(Notices.message(notice, settings, "ciso@example.org")).html());
    }

    /** Every element with the names of its attributes, and what those that can run something say. */
    private static List<String> elements(Document page) {
        return page.getAllElements().stream()
                .map(element -> element.tagName()
                        + element.attributes().asList().stream()
                                .map(attribute -> attribute.getKey()
                                        + (List.of("href", "src", "style").contains(attribute.getKey())
                                                ? "=" + attribute.getValue()
                                                : ""))
                                .toList())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("org.imas.provider.Payloads#all")
    void no_element_and_no_attribute_comes_of_it(String payload) {
        Document page = page(Payloads.notice(payload));
        assertThat(elements(page)).isEqualTo(elements(page(Payloads.notice("harmless"))));
        assertThat(page.wholeText()).contains(Text.oneLine(payload));
    }
}

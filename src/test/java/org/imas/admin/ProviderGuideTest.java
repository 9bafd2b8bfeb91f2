package org.imas.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** docs/providers.md as it stands beside the forms. */
class ProviderGuideTest {

    private final ProviderGuide guide = new ProviderGuide();

    @ParameterizedTest
    @ValueSource(strings = {"WEBHOOK", "SLACK", "DISCORD", "SMTP", "OVH_SMS", "NTFY"})
    void every_type_has_its_section_with_tables_and_without_its_heading(String type) {
        assertThat(guide.of(type))
                .contains(
                        "<h3>Settings</h3>",
                        "<h3>Trouble-shooting</h3>",
                        "<table tabindex=\"0\">",
                        "<pre tabindex=\"0\">")
                .doesNotContain("<h2>", "<h1>");
    }

    @Test
    void what_is_html_in_it_is_text_and_links_to_other_files_are_their_words() {
        assertThat(guide.of("WEBHOOK")).contains("webhook-incident.schema.json").doesNotContain("href=\"schemas/");
        assertThat(guide.common())
                .contains("decision 12")
                .doesNotContain("href=\"decisions/", "<script", "<a href=\"#");
        assertThat(guide.of("WEBHOOK"))
                .contains("href=\"https://api.slack.com/messaging/webhooks\"", "rel=\"noopener noreferrer\"");
    }

    @Test
    void what_is_no_type_has_none() {
        assertThat(guide.of("NOTHING")).isEmpty();
        assertThat(guide.of(null)).isEmpty();
    }
}

package org.imas.provider.ovhsms;

import static org.assertj.core.api.Assertions.assertThat;

import org.imas.provider.Message;
import org.imas.provider.Notices;
import org.imas.provider.OffersKit;
import org.junit.jupiter.api.Test;

class SmsOfferTest {

    private static SmsText text(String title, int segments, String sender) {
        Message message = OffersKit.message(
                OvhSmsProvider.class,
                "{\"application_key\":\"a\",\"application_secret\":\"b\",\"consumer_key\":\"c\","
                        + "\"service_name\":\"sms-x-1\",\"max_segments\":" + segments + sender + "}",
                Notices.of("TRIGGERED", title, ""));
        return SmsText.of(message, message.settings(OvhSmsProvider.Settings.class));
    }

    private static SmsText text(String title, int segments) {
        return text(title, segments, ",\"sender\":\"IMAS\"");
    }

    @Test
    void the_link_is_the_last_line_and_costs_one_part_more() {
        SmsText text = text("Redis Cluster Down", 3);
        assertThat(text.text())
                .startsWith("[IMAS] SEV1_CRITICAL\nRedis Cluster Down\n")
                .contains(Notices.LINKS.incident())
                .endsWith("\nAcknowledge: " + OffersKit.ACKNOWLEDGE);
        assertThat(text.coding()).isEqualTo(SmsCoding.GSM7);
        assertThat(text.segments()).isEqualTo(2);
    }

    @Test
    void it_is_left_out_where_there_are_no_parts_left_for_it() {
        assertThat(text("Redis Cluster Down", 1).text()).doesNotContain(OffersKit.TOKEN);
        assertThat(text("x".repeat(400), 3).text())
                .doesNotContain(OffersKit.TOKEN)
                .contains(Notices.LINKS.incident());
    }

    @Test
    void it_is_left_out_where_it_would_cost_more_than_one_part() {
        SmsText text = text("Кластер Redis недоступен", 6);
        assertThat(text.coding()).isEqualTo(SmsCoding.UCS2);
        assertThat(text.text()).doesNotContain(OffersKit.TOKEN);
    }

    @Test
    void a_short_number_sends_no_link() {
        assertThat(text("Redis Cluster Down", 3, "").text()).doesNotContain("http");
    }
}

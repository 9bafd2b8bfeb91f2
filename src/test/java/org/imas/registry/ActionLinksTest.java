package org.imas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.imas.platform.Ids;
import org.imas.platform.KeyedSecrets;
import org.imas.provider.Action;
import org.imas.provider.Notices;
import org.imas.provider.Offers;
import org.imas.provider.ProviderType;
import org.imas.provider.email.EmailProvider;
import org.imas.provider.webhook.WebhookProvider;
import org.imas.testkit.Beans;
import org.imas.testkit.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionLinksTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final TestClock clock = new TestClock();
    private final UUID delivery = Ids.next();
    private final KnownType mail = type(EmailProvider.class);

    private static KnownType type(Class<?> provider) {
        return KnownType.of(provider.getAnnotation(ProviderType.class), provider);
    }

    private ActionLinks links(String url, String mode) {
        return links(url, mode, new Beans());
    }

    private ActionLinks links(String url, String mode, Beans beans) {
        LinkPlan plan = LinkPlan.of(url, mode, WEEK);
        ActionLinkSettings settings = new ActionLinkSettings() {
            @Override
            LinkPlan plan() {
                return plan;
            }
        };
        return beans.with(clock).with(settings).get(ActionLinks.class);
    }

    private Offers offers(ActionLinks links, KnownType type, String event) {
        return links.offers(type, Parcel.notice(delivery, "ada@example.org", Notices.of(event)));
    }

    @Test
    void whoever_is_asked_to_act_gets_links_that_name_the_delivery_and_end_after_a_week() {
        ActionLinks links = links("https://imas.example.org/", "auto");
        Offers offers = offers(links, mail, "TRIGGERED");
        assertThat(offers.acknowledge()).startsWith("https://imas.example.org/api/v1/r/");
        ActionToken token =
                links.read(Offers.token(String.valueOf(offers.acknowledge()))).orElseThrow();
        assertThat(token.delivery()).isEqualTo(delivery);
        assertThat(token.action()).isEqualTo(Action.ACKNOWLEDGE);
        assertThat(token.over(clock.instant().plus(WEEK))).isFalse();
        assertThat(token.over(clock.instant().plus(WEEK).plus(Duration.ofHours(1))))
                .isTrue();
        assertThat(links.read(Offers.token(String.valueOf(offers.resolve()))))
                .map(ActionToken::action)
                .contains(Action.RESOLVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACKNOWLEDGED", "MITIGATED", "RESOLVED", "TEST"})
    void what_asks_nobody_to_act_has_none(String event) {
        assertThat(offers(links("https://imas.example.org", "always"), mail, event))
                .isEqualTo(Offers.NONE);
    }

    @Test
    void a_type_that_shows_none_does_not_pay_for_them() {
        ActionLinks links = links("https://imas.example.org", "always");
        assertThat(offers(links, type(WebhookProvider.class), "TRIGGERED")).isSameAs(Offers.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, auto, false",
        "http://127.0.0.1, auto, false",
        "http://[::1]:8080, auto, false",
        "http://localhost:8080, always, true",
        "https://imas.example.org, auto, true",
        "http://192.168.1.10:8080, auto, true",
        "https://imas.example.org, never, false"
    })
    void there_are_none_where_they_would_lead_to_the_readers_own_machine(String url, String mode, boolean wanted) {
        assertThat(offers(links(url, mode), mail, "TRIGGERED").equals(Offers.NONE))
                .isEqualTo(!wanted);
    }

    @Test
    void what_is_only_shown_is_as_long_and_good_for_nothing() {
        ActionLinks links = links("https://imas.example.org", "auto");
        String real = String.valueOf(offers(links, mail, "TRIGGERED").acknowledge());
        String shown =
                String.valueOf(links.masked(mail, Notices.of("TRIGGERED")).acknowledge());
        assertThat(shown).hasSameSizeAs(real).contains("/" + "*".repeat(ActionTokens.LENGTH));
    }

    @Test
    void a_link_that_was_sent_before_the_key_was_another_one_still_works(@TempDir Path folder) {
        KeyedSecrets.write(folder, KeyedSecrets.key(1));
        ActionLinks links = links("https://imas.example.org", "auto", new Beans().with(KeyedSecrets.in(folder)));
        String before = token(links);
        KeyedSecrets.write(folder, KeyedSecrets.key(2), KeyedSecrets.key(1));
        assertThat(links.read(before)).isPresent();
        String after = token(links);
        KeyedSecrets.write(folder, KeyedSecrets.key(2));
        assertThat(links.read(after)).isPresent();
        assertThat(links.read(before)).isEmpty();
    }

    private String token(ActionLinks links) {
        return Offers.token(String.valueOf(offers(links, mail, "TRIGGERED").acknowledge()));
    }

    @Test
    void a_wrong_configuration_stops_the_start() {
        assertThatThrownBy(() -> LinkPlan.of("https://imas.example.org", "yes", WEEK))
                .hasMessageContaining("imas.response.links");
        assertThatThrownBy(() -> LinkPlan.of("https://imas.example.org", "auto", Duration.ZERO))
                .hasMessageContaining("imas.response.lifetime");
    }
}

package org.imas.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imas.platform.Json;
import org.imas.platform.Refusal;
import org.imas.provider.discord.DiscordProvider;
import org.imas.provider.email.EmailProvider;
import org.imas.provider.ntfy.NtfyProvider;
import org.imas.provider.ovhsms.OvhSmsProvider;
import org.imas.provider.slack.SlackProvider;
import org.imas.provider.webhook.WebhookProvider;
import org.imas.registry.KnownType;
import org.imas.registry.KnownTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings through the inputs of the form and back, and through its JSON view. */
class ProviderFormTest {

    private static final Map<String, KnownType> TYPES = Stream.of(
                    WebhookProvider.class,
                    SlackProvider.class,
                    DiscordProvider.class,
                    EmailProvider.class,
                    OvhSmsProvider.class,
                    NtfyProvider.class)
            .map(KnownTypes::of)
            .collect(Collectors.toMap(KnownType::name, Function.identity()));

    static List<JsonObject> samples() throws IOException {
        try (InputStream file =
                ProviderFormTest.class.getResourceAsStream("/org/imas/provider/specification-samples.json")) {
            return Json.parse(new String(file.readAllBytes(), UTF_8))
                    .getJsonArray("samples")
                    .getValuesAs(JsonObject.class);
        }
    }

    private static ProviderForm form(String type) {
        return new ProviderForm(TYPES.get(type), Locale.ENGLISH);
    }

    private static JsonObject json(String text) {
        return Json.parse(text.replace('\'', '"'));
    }

    private static SettingRow row(ProviderForm form, String key) {
        return form.getRows().stream()
                .filter(row -> row.getKey().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_sample_goes_through_the_form_and_through_json_unchanged(JsonObject sample) {
        JsonObject settings = sample.getJsonObject("settings");
        KnownType type = TYPES.get(sample.getString("type"));
        ProviderForm form = form(type.name());
        form.show(settings, type.form());
        assertThat(form.said()).isEqualTo(settings);
        form.open(true, type.form());
        assertThat(Json.parse(String.valueOf(form.getJson()))).isEqualTo(settings);
        form.open(false, type.form());
        assertThat(form.said()).isEqualTo(settings);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_was_pasted_and_is_secret_is_in_no_input_of_the_form(JsonObject sample) {
        KnownType type = TYPES.get(sample.getString("type"));
        ProviderForm form = form(type.name());
        form.show(sample.getJsonObject("settings"), type.form());
        assertThat(form.getRows())
                .filteredOn(row -> row.getKind().equals("secret"))
                .allSatisfy(row -> {
                    assertThat(row.getSecret()).isNull();
                    assertThat(row.getText()).isNull();
                });
        assertThat(form.getRows())
                .flatExtracting(SettingRow::getPairs)
                .allSatisfy(pair -> assertThat(pair.getValue()).isNull());
    }

    @Test
    void an_untouched_form_of_a_new_provider_says_nothing() {
        assertThat(TYPES.keySet())
                .allSatisfy(type -> assertThat(form(type).said()).as(type).isEqualTo(JsonValue.EMPTY_JSON_OBJECT));
    }

    @Test
    void a_mask_stays_until_something_else_is_typed_or_it_is_taken_away() {
        KnownType ntfy = TYPES.get("NTFY");
        ProviderForm form = form("NTFY");
        JsonObject stored = json("{'server_url':'https://ntfy.sh','default_topic':'ops','access_token':'********'}");
        form.show(stored, ntfy.form());
        assertThat(row(form, "access_token").isStored()).isTrue();
        assertThat(form.said()).isEqualTo(stored);
        row(form, "access_token").setSecret("tk_new");
        assertThat(form.said().getString("access_token")).isEqualTo("tk_new");
        form.show(form.said(), ntfy.form());
        assertThat(row(form, "access_token").isStored()).isFalse();
        assertThat(row(form, "access_token").isPresent()).isTrue();
        assertThat(form.said().getString("access_token"))
                .as("entered, not saved")
                .isEqualTo("tk_new");
        row(form, "access_token").setForgotten(true);
        assertThat(form.said()).doesNotContainKey("access_token");
    }

    @Test
    void headers_keep_the_values_that_were_not_typed_again() {
        KnownType webhook = TYPES.get("WEBHOOK");
        ProviderForm form = form("WEBHOOK");
        form.show(
                json("{'url':'https://example.org/********','headers':{'A':'********','B':'********'}}"),
                webhook.form());
        SettingRow headers = row(form, "headers");
        headers.getPairs().get(0).setValue("new");
        headers.getPairs().get(1).setName(" ");
        headers.addPair();
        headers.getPairs().get(2).setName("C");
        headers.getPairs().get(2).setValue("third");
        assertThat(form.said().getJsonObject("headers")).isEqualTo(json("{'A':'new','C':'third'}"));
    }

    @Test
    void what_is_no_number_or_no_json_is_left_for_the_check_to_refuse() {
        ProviderForm form = form("WEBHOOK");
        row(form, "template").setText("{ oops");
        row(form, "success_statuses").setText("200-299, 409");
        assertThat(form.said()).isEqualTo(json("{'template':'{ oops','success_statuses':['200-299','409']}"));
        ProviderForm mail = form("SMTP");
        row(mail, "port").setText("many");
        row(mail, "use_tls").setFlag(false);
        assertThat(mail.said()).isEqualTo(json("{'port':'many','use_tls':false}"));
    }

    @Test
    void a_key_that_the_form_does_not_know_is_kept_so_that_it_is_refused_and_not_lost() {
        ProviderForm form = form("NTFY");
        form.show(json("{'default_topik':'ops'}"), TYPES.get("NTFY").form());
        assertThat(form.said()).isEqualTo(json("{'default_topik':'ops'}"));
    }

    @Test
    void text_that_is_no_json_is_refused_beside_it_and_stays() {
        KnownType ntfy = TYPES.get("NTFY");
        ProviderForm form = form("NTFY");
        form.open(true, ntfy.form());
        form.setJson("{oops");
        assertThatThrownBy(() -> form.open(false, ntfy.form()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().errors().get(0).field())
                                .isEqualTo("json"));
        assertThat(form.isAsJson()).isTrue();
        assertThat(form.getJson()).isEqualTo("{oops");
    }
}

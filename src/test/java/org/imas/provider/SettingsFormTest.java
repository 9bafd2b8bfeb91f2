package org.imas.provider;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.imas.platform.Fault;
import org.imas.platform.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingsFormTest {

    public record Settings(
            @Setting(label = "Address", help = "Where to.", required = true, secret = true, destination = true)
            URI url,

            @Setting(
                    label = "Method",
                    defaultValue = "POST",
                    options = {"POST", "PUT"})
            String method,

            @Setting(label = "Port", defaultValue = "587", min = 1, max = 65535)
            int port,

            @Setting(label = "TLS", defaultValue = "true") boolean useTls,
            @Setting(label = "SSL") boolean useSsl,

            @Setting(label = "Password", secret = true) @Nullable
            String password,

            @Setting(label = "Headers", secret = true) Map<String, String> headers,
            @Setting(label = "Tags", defaultValue = "a, b") List<String> tags,

            @Setting(label = "Topic", target = true) @Nullable
            String defaultTopic)
            implements CheckedSettings {
        @Override
        public List<Fault> faults() {
            return useTls && useSsl ? List.of(new Fault("use_ssl", "excludes use_tls")) : List.of();
        }
    }

    private final SettingsForm form = SettingsForm.ofProvider(SettingsFormTest.class);

    private static JsonObject json(String text) {
        return Json.parse(text.replace('\'', '"'));
    }

    @Test
    void aFieldIsDescribedAsDataUnderItsSnakeCaseKey() {
        assertThat(form.fields())
                .extracting(SettingsEntry::key, SettingsEntry::type, SettingsEntry::defaultValue)
                .containsExactly(
                        row("url", "string", null),
                        row("method", "string", "POST"),
                        row("port", "integer", "587"),
                        row("use_tls", "boolean", "true"),
                        row("use_ssl", "boolean", null),
                        row("password", "string", null),
                        row("headers", "map", null),
                        row("tags", "list", "a, b"),
                        row("default_topic", "string", null));
        assertThat(Json.CAMEL.tree(form.fields().get(1)))
                .isEqualTo(json("{'default':'POST','help':'','key':'method','label':'Method','options':['POST','PUT'],"
                        + "'required':false,'secret':false,'target':false,'type':'string'}"));
    }

    private static org.assertj.core.groups.Tuple row(Object... cells) {
        return org.assertj.core.groups.Tuple.tuple(cells);
    }

    @Test
    void absentSettingsAreBoundToTheirDefaults() {
        assertThat(form.bind(json("{'url':'https://a.example/x','password':' ','method':null}")))
                .isEqualTo(new Settings(
                        URI.create("https://a.example/x"),
                        "POST",
                        587,
                        true,
                        false,
                        null,
                        Map.of(),
                        List.of("a", "b"),
                        null));
    }

    @Test
    void everyFaultIsToldAtOnce() {
        assertThat(form.faults(json("{'methd':'POST','method':'GET','port':0,'use_tls':'yes','headers':{'A':1}}")))
                .containsExactlyInAnyOrder(
                        new Fault("methd", "is unknown; did you mean method?"),
                        new Fault("use_tls", "must be true or false, not a string"),
                        new Fault("headers.A", "must be a string, not a number"),
                        new Fault("url", "is required"),
                        new Fault("method", "must be one of POST, PUT"),
                        new Fault("port", "must be between 1 and 65535"));
    }

    @Test
    void settingsThatDoNotFitEachOtherAreAFault() {
        assertThat(form.faults(json("{'url':'https://a.example/x','use_ssl':true}")))
                .containsExactly(new Fault("use_ssl", "excludes use_tls"));
        assertThat(form.faults(json("{'url':'https://a.example/x','use_ssl':true,'use_tls':false}")))
                .isEmpty();
    }

    @Test
    void aListMayBeOneTextWithCommas() {
        JsonObject given = json("{'url':'https://a.example/x','tags':'skull, fire ,'}");
        assertThat(form.faults(given)).isEmpty();
        assertThat(((Settings) form.bind(given)).tags()).containsExactly("skull", "fire");
    }

    @Test
    void secretsAreMaskedAndOfAnAddressTheHostStays() {
        assertThat(form.masked(json("{'url':'https://a.example:8443/x?y','method':'PUT','password':'p',"
                        + "'headers':{'A':'b'},'default_topic':'t'}")))
                .isEqualTo(json("{'url':'https://a.example:8443/********','method':'PUT','password':'********',"
                        + "'headers':{'A':'********'},'default_topic':'t'}"));
        assertThat(form.masked(json("{'url':'https://a.example/'}"))).isEqualTo(json("{'url':'https://a.example/'}"));
        assertThat(form.masked(json("{'url':'https://u:p@a.example/'}")).toString())
                .doesNotContain("u:p");
    }

    @Test
    void aMaskThatComesBackKeepsTheStoredSecretAndAnAbsentOneRemovesIt() {
        JsonObject stored = json("{'url':'https://a.example/x','password':'p','headers':{'A':'b','C':'d'}}");
        assertThat(form.merged(stored, form.masked(stored))).isEqualTo(stored);
        assertThat(form.merged(
                        stored, json("{'url':'https://a.example/new','headers':{'C':'********','E':'f'},'port':25}")))
                .isEqualTo(json("{'url':'https://a.example/new','headers':{'C':'d','E':'f'},'port':25}"));
    }

    @Test
    void aMaskThatHidesNothingIsAFault() {
        JsonObject stored = json("{'url':'https://a.example/x','headers':{'A':'b'}}");
        JsonObject given = json("{'url':'https://other.example/********','headers':{'B':'********'}}");
        assertThat(form.faults(form.merged(stored, given)))
                .extracting(Fault::field)
                .containsExactly("url", "headers");
    }

    @Test
    void noStoredSecretFollowsToAnotherHost() {
        JsonObject stored = json("{'url':'https://a.example/x','headers':{'A':'b'},'password':'p'}");
        JsonObject given = json("{'url':'https://evil.example/x','headers':{'A':'********'},'password':'********'}");
        JsonObject merged = form.merged(stored, given);
        assertThat(merged).isEqualTo(given);
        assertThat(form.faults(merged)).extracting(Fault::field).containsExactly("password", "headers");
    }

    @Test
    void theDefaultTargetIsTheValueOfTheTargetSetting() {
        assertThat(form.target(json("{'default_topic':'ops'}"))).contains("ops");
        assertThat(form.target(json("{'default_topic':''}"))).isEmpty();
    }
}

package org.imas.provider.ntfy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.imas.platform.Fault;
import org.imas.provider.WebAddress;

/** What an ntfy server takes; source: its server.go, config.go and docs/publish.md. */
final class NtfyRules {

    /** Bytes of UTF-8; more becomes an attachment, or error 40014. */
    static final int MAX_MESSAGE = 4096;

    /** Bytes of the whole JSON; more is error 41303. */
    static final int MAX_JSON = 8192;

    /** Error 40018 beyond. */
    static final int MAX_ACTIONS = 3;

    // bounds of our own in bytes, so that the rest always leaves room for a message
    static final int MAX_TITLE = 600;
    static final int MAX_LINK = 1000;
    private static final int MAX_TAGS = 10;
    private static final int MAX_TAG = 32;

    private static final Pattern TOPIC = Pattern.compile("[-_A-Za-z0-9]{1,64}");
    private static final Set<String> RESERVED =
            Set.of("docs", "static", "file", "app", "metrics", "account", "settings", "signup", "login", "v1");

    // tags travel joined by commas
    private static final Pattern TAG = Pattern.compile("[^,\\p{Cntrl}]{1," + MAX_TAG + "}");

    private NtfyRules() {}

    static boolean isTopic(String text) {
        return TOPIC.matcher(text).matches() && !RESERVED.contains(text);
    }

    static List<Fault> faults(NtfyProvider.Settings settings) {
        List<Fault> faults = new ArrayList<>(WebAddress.faults("server_url", settings.serverUrl()));
        String path = settings.serverUrl().getRawPath();
        if (faults.isEmpty() && path != null && !path.isEmpty() && !path.equals("/")) {
            faults.add(new Fault("server_url", "must be the server alone; the topic goes into default_topic"));
        }
        if (!isTopic(settings.defaultTopic())) {
            faults.add(new Fault("default_topic", "must be 1 to 64 of A-Z a-z 0-9 _ - and no reserved word"));
        }
        faults.addAll(login(settings));
        if (settings.defaultTags().size() > MAX_TAGS
                || !settings.defaultTags().stream()
                        .allMatch(tag -> TAG.matcher(tag).matches())) {
            faults.add(new Fault(
                    "default_tags", "must be at most " + MAX_TAGS + " tags of 1 to " + MAX_TAG + " characters"));
        }
        return faults;
    }

    private static List<Fault> login(NtfyProvider.Settings settings) {
        if (settings.accessToken() != null && settings.username() != null) {
            return List.of(new Fault("access_token", "excludes username and password: give one of the two"));
        }
        if ((settings.username() == null) != (settings.password() == null)) {
            return List.of(new Fault(
                    settings.username() == null ? "username" : "password", "is required where the other is given"));
        }
        String token = settings.accessToken();
        return token == null || token.chars().allMatch(c -> c > ' ' && c < 0x7f)
                ? List.of()
                : List.of(new Fault("access_token", "must be printable ASCII without spaces"));
    }
}

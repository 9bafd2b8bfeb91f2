package org.imas.provider.ntfy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imas.provider.Notice;

/** Priority and tags of a notice; those of the severities are the specification's. */
record NtfyLook(int priority, List<String> tags) {

    private static final Map<String, NtfyLook> SEVERITIES = Map.of(
            "SEV1_CRITICAL", new NtfyLook(5, List.of("rotating_light", "fire", "sos")),
            "SEV2_HIGH", new NtfyLook(4, List.of("warning", "exclamation")),
            "SEV3_MEDIUM", new NtfyLook(3, List.of("bell", "loudspeaker")),
            "SEV4_LOW", new NtfyLook(2, List.of("information_source")));

    private static final Map<String, String> EVENTS = Map.of(
            "ACKNOWLEDGED", "eyes",
            "MITIGATED", "adhesive_bandage",
            "RESOLVED", "white_check_mark",
            "TEST", "test_tube");

    static NtfyLook of(Notice notice, NtfyProvider.Settings settings) {
        NtfyLook alarm = SEVERITIES.getOrDefault(
                notice.severity(), new NtfyLook(settings.defaultPriority(), List.of("loudspeaker")));
        String event = EVENTS.get(notice.event());
        NtfyLook own = event == null
                ? alarm
                // good news must not wake anybody up louder than the alarm did
                : new NtfyLook(Math.min(alarm.priority(), settings.defaultPriority()), List.of(event));
        return new NtfyLook(
                own.priority(),
                Stream.concat(own.tags().stream(), settings.defaultTags().stream())
                        .distinct()
                        .toList());
    }
}

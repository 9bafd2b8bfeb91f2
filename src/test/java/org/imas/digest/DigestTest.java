package org.imas.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.imas.delivery.Delivery;
import org.imas.delivery.DeliveryState;
import org.imas.delivery.Reason;
import org.imas.delivery.TestSender;
import org.imas.incident.IncidentReport;
import org.imas.incident.Severity;
import org.imas.provider.SendResult;
import org.imas.routing.DryRuns;
import org.imas.testkit.DatabaseKind;
import org.imas.testkit.Databases;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What incidents of one digest have in common, and what becomes of it when it is out. */
class DigestTest {

    private static final Databases DATABASES = new Databases();
    private static final Duration HOUR = Duration.ofHours(1);

    @AfterAll
    static void close() {
        DATABASES.close();
    }

    private static void report(DigestWorld.Node node, Severity severity, String region) {
        node.report(new IncidentReport(
                "Disk full", null, "redis", severity, null, Map.of("region", region), null, null, null, null, null));
    }

    private static List<String> titles(DigestWorld world) {
        return world.digests().stream()
                .map(digest ->
                        digest.notice().severity() + " " + digest.notice().title())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void only_what_has_in_common_what_is_configured_is_told_in_one_digest(DatabaseKind kind) {
        DigestWorld world = DigestWorld.chatting(DATABASES.of(kind));
        DigestWorld.Node node = world.new Node(new GroupedBy("severity", "labels.region"));
        node.silence(HOUR);
        IntStream.range(0, 3).forEach(i -> report(node, Severity.SEV2_HIGH, "eu"));
        IntStream.range(0, 2).forEach(i -> report(node, Severity.SEV3_MEDIUM, "eu"));
        report(node, Severity.SEV3_MEDIUM, "us");
        world.clock.advance(HOUR.plusSeconds(11));
        node.round();

        assertThat(titles(world))
                .containsExactlyInAnyOrder("SEV2_HIGH 3 incidents: redis", "SEV3_MEDIUM 2 incidents: redis");
        assertThat(world.in(DeliveryState.PENDING))
                .as("the digests, and what is alone in its region")
                .hasSize(3);
        assertThat(world.in(DeliveryState.HELD)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void a_digest_that_its_provider_refuses_is_told_through_the_fallback(DatabaseKind kind) {
        DigestWorld world = DigestWorld.chatting(DATABASES.of(kind));
        UUID other = world.provider("other", "NTFY");
        world.database.sql("update configured_provider set severities = 'NONE' where name = 'other'");
        world.database.sql("update configured_provider set fallback_id = '" + other + "' where name = 'chat'");
        DigestWorld.Node node = world.new Node();
        node.silence(HOUR);
        IntStream.range(0, 3).forEach(i -> node.report("Key " + i, Severity.SEV2_HIGH));
        world.clock.advance(HOUR.plusSeconds(11));
        node.round();
        Delivery digest = world.digests().get(0);

        TestSender sender = new TestSender(world.database, world.clock, node::beans);
        sender.take(digest.id()).forEach(one -> sender.end(one, SendResult.refused("http-404", "No such topic")));

        assertThat(world.digests()).hasSize(2).last().satisfies(standIn -> {
            assertThat(standIn.providerId()).isEqualTo(other);
            assertThat(standIn.fallbackOf()).isEqualTo(digest.id());
            assertThat(standIn.state()).isEqualTo(DeliveryState.PENDING);
            assertThat(standIn.notice().body()).contains("Key 0", "Key 1", "Key 2");
            assertThat(standIn.reasons()).extracting(Reason::kind).contains("DIGEST", "FALLBACK");
        });
    }

    private static List<String> tried(DigestWorld.Node node, IncidentReport report, Instant at) {
        return node.in(beans -> DryRuns.kinds(beans, report, at));
    }

    @ParameterizedTest
    @EnumSource(DatabaseKind.class)
    void the_dry_run_says_what_a_storm_would_hold_and_counts_nothing(DatabaseKind kind) {
        DigestWorld world = DigestWorld.chatting(DATABASES.of(kind));
        DigestWorld.Node node = world.new Node();
        IncidentReport next = IncidentReport.of("Next", "redis", Severity.SEV3_MEDIUM);
        Instant now = world.clock.instant();
        IntStream.range(0, 9).forEach(i -> node.report("Key " + i, Severity.SEV3_MEDIUM));
        IntStream.range(0, 5)
                .forEach(i -> assertThat(tried(node, next, now)).isNotEmpty().doesNotContain("STORM"));
        node.report("Key 9", Severity.SEV3_MEDIUM);
        assertThat(tried(node, next, now)).contains("STORM");
        assertThat(tried(node, next, now.plus(Duration.ofDays(1)))).doesNotContain("STORM");
        node.report(next);
        assertThat(world.in(DeliveryState.HELD)).hasSize(1);
    }
}

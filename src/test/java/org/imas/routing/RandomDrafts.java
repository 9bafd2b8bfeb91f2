package org.imas.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.imas.incident.IncidentReport;
import org.imas.incident.Severity;
import org.imas.oncall.ScheduleDraft;
import org.imas.oncall.ShiftUnit;
import org.imas.silence.Matcher;

/** Names, rules and reports as chance has them; addresses are few, so that many paths lead to one. */
final class RandomDrafts {

    /** How providers of a type are called. */
    static final Map<String, String> PROVIDERS = Map.of("NTFY", "chat", "SMTP", "mail", "OVH_SMS", "sms");

    private static final List<String> ZONES = List.of("UTC", "Europe/Paris", "America/New_York", "Australia/Lord_Howe");

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final Random random;
    private final Clock clock;
    private final List<String> channels = new ArrayList<>();
    private final List<String> providers = new ArrayList<>();
    private final Map<String, String> owners = new HashMap<>();

    RandomDrafts(Random random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    void know(String provider, String type) {
        providers.add(provider);
        if (type.equals("NTFY")) {
            channels.add(provider);
        }
    }

    List<String> teams() {
        return List.of("team 0", "team 1", "team 2");
    }

    List<String> people() {
        return List.of("person 0", "person 1", "person 2", "person 3", "person 4");
    }

    List<String> services() {
        return List.of("service 0", "service 1", "service 2");
    }

    List<String> scopes() {
        return List.of("scope 0", "scope 1");
    }

    String team() {
        return any(teams());
    }

    String person() {
        return any(people());
    }

    String service() {
        return any(services());
    }

    String scope() {
        return any(scopes());
    }

    String address() {
        return (random.nextBoolean() ? "a" : "A") + random.nextInt(5) + "@example.org";
    }

    String zone() {
        return any(ZONES);
    }

    String hour() {
        return String.format("%02d:%02d", random.nextInt(24), random.nextInt(60));
    }

    Severity severity() {
        return any(Severity.values());
    }

    <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }

    <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> List<T> sometimes(T one) {
        return random.nextInt(3) == 0 ? List.of(one) : null;
    }

    Matcher matcher() {
        return switch (random.nextInt(3)) {
            case 0 -> new Matcher("service", "=", service());
            case 1 -> new Matcher("team", "=", team());
            default -> new Matcher("labels.env", random.nextBoolean() ? "=" : "=~", "e" + random.nextInt(2));
        };
    }

    RuleEffects.Target channel() {
        String target = random.nextBoolean() ? null : "#" + random.nextInt(3);
        return new RuleEffects.Target(any(channels), target);
    }

    RuleEffects effects() {
        return new RuleEffects(
                sometimes(any(RuleEffects.Standard.values())),
                sometimes(channel()),
                sometimes(person()),
                sometimes(address()),
                random.nextInt(6) == 0,
                random.nextInt(6) == 0);
    }

    /** Any rule of the world. */
    RoutingRule.Draft rule(String name) {
        RuleConditions when = new RuleConditions(
                sometimes(severity().name()),
                sometimes(service()),
                null,
                sometimes(scope()),
                sometimes("env=e" + random.nextInt(2)),
                sometimes(random.nextBoolean() ? "TRIGGERED" : "RESOLVED"),
                random.nextInt(4) == 0 ? new RuleWindow(null, hour(), hour(), zone(), random.nextBoolean()) : null);
        return draft(name, random.nextInt(3) == 0 ? team() : null, when);
    }

    /** That service is a team's. */
    void own(String service, String team) {
        owners.put(service, team);
    }

    /** One that cannot be about that incident at this time, for one of the reasons there are. */
    RoutingRule.Draft unrelated(String name, IncidentReport incident) {
        String scope = incident.impactScopes().contains("scope 0") ? "scope 1" : "scope 0";
        int reason = random.nextInt(incident.impactScopes().size() > 1 ? 6 : 7);
        RuleConditions when = switch (reason) {
            case 0 ->
                when(other(List.of(Severity.values()), incident.severity()).name(), null, null, null);
            case 1 -> when(null, other(services(), incident.service()), null, null);
            case 2 -> when(null, null, "env=never", null);
            case 3 -> when(null, null, null, "MITIGATED");
            case 4 -> new RuleConditions(null, null, null, null, null, null, anotherTime());
            case 5 -> RuleConditions.ALWAYS;
            default -> new RuleConditions(null, null, null, List.of(scope), null, null, null);
        };
        String team = reason == 5 ? other(teams(), owners.get(incident.service())) : null;
        return draft(name, team, when);
    }

    /** An hour of the day that is not this one, by the clock on any wall. */
    private RuleWindow anotherTime() {
        String zone = zone();
        LocalTime now = LocalTime.ofInstant(clock.instant(), ZoneId.of(zone));
        return new RuleWindow(
                null,
                HOUR.format(now.plusHours(1)),
                HOUR.format(now.plusHours(2)),
                zone,
                random.nextBoolean() ? null : false);
    }

    private <T> T other(List<T> all, T one) {
        return any(all.stream().filter(each -> !each.equals(one)).toList());
    }

    private static RuleConditions when(String severity, String service, String label, String change) {
        return new RuleConditions(list(severity), list(service), null, null, list(label), list(change), null);
    }

    private static List<String> list(String one) {
        return one == null ? null : List.of(one);
    }

    private RoutingRule.Draft draft(String name, String team, RuleConditions when) {
        return new RoutingRule.Draft(name, team, random.nextInt(2_000) % 1_000, null, when, effects());
    }

    TeamRouting teamRouting() {
        List<TeamRouting.Target> targets =
                random.nextBoolean() ? List.of() : List.of(new TeamRouting.Target(any(channels), "#own"));
        List<String> severities =
                random.nextBoolean() ? List.of() : List.of(severity().name());
        return new TeamRouting(
                targets,
                random.nextBoolean() ? List.of() : List.of(new TeamRouting.Preference(any(providers), severities)));
    }

    /** Turns at one level or two, in a layer or two each. */
    ScheduleDraft schedule() {
        return new ScheduleDraft(IntStream.rangeClosed(1, 1 + random.nextInt(2))
                .mapToObj(level -> new ScheduleDraft.LevelDraft(
                        level,
                        IntStream.rangeClosed(0, random.nextInt(2))
                                .mapToObj(i -> layer())
                                .toList()))
                .toList());
    }

    private ScheduleDraft.LayerDraft layer() {
        List<String> turns = new ArrayList<>(people());
        Collections.shuffle(turns, random);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new ScheduleDraft.LayerDraft(
                null,
                List.copyOf(turns.subList(0, 1 + random.nextInt(turns.size()))),
                today.minusDays(random.nextInt(30)).toString(),
                hour(),
                1 + random.nextInt(3),
                any(ShiftUnit.values()),
                null,
                zone(),
                random.nextBoolean() ? null : List.of(new ScheduleDraft.RestrictionDraft(null, hour(), hour())));
    }

    /** How somebody wants to be told, by up to three steps. */
    NotificationPreferences preferences() {
        List<NotificationPreferences.Step> steps = new ArrayList<>();
        Duration after = Duration.ofMinutes(random.nextInt(3) / 2);
        for (int i = random.nextInt(3); i >= 0; i--) {
            steps.add(step(after));
            after = after.plusMinutes(random.nextInt(8));
        }
        return new NotificationPreferences(steps);
    }

    private NotificationPreferences.Step step(Duration after) {
        List<String> severities = random.nextInt(3) > 0
                ? List.of()
                : List.of(severity().name(), severity().name());
        return switch (random.nextInt(4)) {
            case 0 -> new NotificationPreferences.Step(null, "EMAIL", null, after, severities);
            case 1 -> new NotificationPreferences.Step(null, "PHONE", null, after, severities);
            case 2 -> new NotificationPreferences.Step(any(providers), null, null, after, severities);
            default ->
                new NotificationPreferences.Step(any(channels), null, "#" + random.nextInt(3), after, severities);
        };
    }

    IncidentReport report() {
        List<String> impact = switch (random.nextInt(3)) {
            case 0 -> List.of();
            case 1 -> List.of(scope());
            default -> scopes();
        };
        return new IncidentReport(
                "It burns at " + clock.instant(),
                null,
                service(),
                severity(),
                impact,
                Map.of("env", "e" + random.nextInt(2)),
                null,
                null,
                null,
                null,
                null);
    }
}

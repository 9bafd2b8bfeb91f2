package org.imas.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.imas.console.Words;
import org.imas.organization.People;
import org.imas.organization.Person;
import org.imas.platform.Rows;
import org.imas.routing.RuleConditions;
import org.imas.routing.RuleEffects;
import org.imas.routing.RuleWindow;
import org.jspecify.annotations.Nullable;

/** Says in words when a rule applies and what it does. */
@ApplicationScoped
public class RuleWords {

    @Inject
    private Words words;

    @Inject
    private People people;

    /** All of these must hold; none: always. */
    List<String> of(RuleConditions when) {
        List<String> said = new ArrayList<>();
        add(said, "rules.severityIs", constants(when.severities()));
        add(said, "rules.serviceIs", when.services());
        add(said, "rules.criticalityIs", constants(when.criticalities()));
        add(said, "rules.scopeIs", when.scopes());
        if (when.labels() != null) {
            when.labels().forEach(label -> said.add(words.say("rules.labelIs", label)));
        }
        add(said, "rules.changeIs", constants(when.changes()));
        if (when.window() != null) {
            said.add(window(when.window()));
        }
        return said;
    }

    /** Whom it tells, and what else it does. */
    List<String> of(RuleEffects then) {
        List<String> said = new ArrayList<>();
        if (then.tell() != null) {
            then.tell().forEach(kind -> said.add(words.say("rules.tells", words.of(kind))));
        }
        if (then.providers() != null) {
            then.providers().forEach(target -> said.add(channel(target)));
        }
        if (then.people() != null) {
            said.add(words.say("rules.tells", String.join(", ", names(then.people()))));
        }
        if (then.emails() != null) {
            said.add(words.say("rules.mails", String.join(", ", then.emails())));
        }
        if (Boolean.TRUE.equals(then.noWarRoom())) {
            said.add(words.say("rules.opensNoRoom"));
        }
        if (Boolean.TRUE.equals(then.stop())) {
            said.add(words.say("rules.stops"));
        }
        return said;
    }

    private String channel(RuleEffects.Target target) {
        return target.target() == null
                ? words.say("rules.tellsProvider", String.valueOf(target.provider()))
                : words.say("rules.tellsChannel", String.valueOf(target.provider()), target.target());
    }

    /** Rules hold the ids of people; whoever has a name of their own is shown by it, and may be written by it again. */
    List<String> names(List<String> ids) {
        return ids.stream()
                .map(id -> Rows.id(id)
                        .flatMap(this::person)
                        .map(Person::name)
                        .filter(name -> people.find(name).isPresent())
                        .orElse(id))
                .toList();
    }

    private java.util.Optional<Person> person(UUID id) {
        return people.byId(id);
    }

    private String window(RuleWindow window) {
        String days = window.days() == null ? words.say("rules.everyDay") : joined(constants(window.days()));
        String hours =
                window.from() == null ? "" : words.say("rules.hours", window.from(), String.valueOf(window.to()));
        String zone = String.valueOf(window.zone());
        return words.say(
                Boolean.TRUE.equals(window.outside()) ? "rules.outside" : "rules.inside",
                (days + " " + hours).strip(),
                zone);
    }

    private void add(List<String> said, String key, @Nullable List<String> values) {
        if (values != null && !values.isEmpty()) {
            said.add(words.say(key, joined(values)));
        }
    }

    private @Nullable List<String> constants(@Nullable List<String> names) {
        return names == null ? null : names.stream().map(words::of).toList();
    }

    private String joined(@Nullable List<String> values) {
        return values == null ? "" : values.stream().collect(Collectors.joining(words.say("rules.or")));
    }
}

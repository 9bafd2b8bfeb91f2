package org.imas.routing;

import java.util.List;
import java.util.UUID;
import org.imas.platform.EmailAddress;
import org.imas.platform.Required;
import org.imas.registry.ProviderRemoving;
import org.jspecify.annotations.Nullable;

/**
 * What a rule does.
 *
 * @param tell TEAM_CHANNELS, ON_CALL or SCOPE_MAILS: what the defaults are made of
 * @param providers providers, each with a channel or topic
 * @param people ids of people, or names that only one has; told by e-mail and telephone, as far as providers are there
 * @param emails addresses
 * @param stop no later rule is looked at
 * @param noWarRoom the incident gets no room
 */
public record RuleEffects(
        @Nullable List<Standard> tell,
        @Nullable List<Target> providers,
        @Nullable List<String> people,
        @Nullable List<@Required @EmailAddress String> emails,
        @Nullable Boolean stop,
        @Nullable Boolean noWarRoom) {

    static final RuleEffects NONE = new RuleEffects(null, null, null, null, null, null);

    /** What is known from the incident, its service and its team alone. */
    public enum Standard {
        /** The owner team's channels, by its preferences or else all providers that serve it. */
        TEAM_CHANNELS,
        /** Whoever is on call for the owner team, at the first level at which anybody is. */
        ON_CALL,
        /** The mandatory addresses of the incident's impact scopes. */
        SCOPE_MAILS
    }

    /**
     * A channel.
     *
     * @param provider its name; stored as its id
     * @param target the team's own, or the provider's default, when absent
     */
    public record Target(
            @Nullable String provider, @Nullable String target) {}

    /** The same with one provider for another; a target that means nothing there is left out. */
    RuleEffects goingBy(UUID gone, ProviderRemoving.Replacement by) {
        List<Target> turned = RuleConditions.given(providers).stream()
                .map(target -> gone.toString().equals(target.provider())
                        ? new Target(by.id().toString(), by.sameTargets() ? target.target() : null)
                        : target)
                .distinct()
                .toList();
        return new RuleEffects(tell, turned, people, emails, stop, noWarRoom);
    }

    boolean stops() {
        return Boolean.TRUE.equals(stop);
    }

    boolean withoutWarRoom() {
        return Boolean.TRUE.equals(noWarRoom);
    }

    boolean tells() {
        return !(RuleConditions.given(tell).isEmpty()
                && RuleConditions.given(providers).isEmpty()
                && RuleConditions.given(people).isEmpty()
                && RuleConditions.given(emails).isEmpty());
    }
}

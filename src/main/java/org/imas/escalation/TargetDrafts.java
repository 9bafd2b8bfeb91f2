package org.imas.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.imas.organization.ImpactScopes;
import org.imas.organization.People;
import org.imas.organization.Teams;
import org.imas.platform.Fault;
import org.imas.platform.Rows;
import org.imas.provider.Reach;
import org.imas.registry.ConfiguredProvider;
import org.imas.registry.ProviderTypes;
import org.imas.registry.Providers;
import org.jspecify.annotations.Nullable;

/** Finds whom the targets of a policy speak of. */
@ApplicationScoped
public class TargetDrafts {

    private static final int MOST_LEVELS = 9;
    private static final int TARGET_LENGTH = 500;

    @Inject
    private People people;

    @Inject
    private Teams teams;

    @Inject
    private ImpactScopes scopes;

    @Inject
    private Providers providers;

    @Inject
    private ProviderTypes types;

    /** One target, where it stands, and where its faults go. */
    private record Reading(PolicyDraft.Target draft, String path, List<Fault> faults) {

        void fault(String member, String reason) {
            faults.add(new Fault(path + "." + member, reason));
        }

        /** What is named by that member; it being absent or unknown is a fault. */
        <T> @Nullable T required(String member, Function<String, Optional<T>> search, String unknown) {
            String given = draft.given().get(member);
            Optional<T> found = given == null ? Optional.empty() : search.apply(given);
            if (found.isEmpty()) {
                fault(member, given == null ? "is required" : unknown);
            }
            return found.orElse(null);
        }
    }

    /** Where anything was wrong, what is answered is not to be stored. */
    Optional<EscalationTarget> find(PolicyDraft.Target draft, String path, List<Fault> faults) {
        Reading reading = new Reading(draft, path, faults);
        TargetKind kind = draft.kind();
        if (kind == null) {
            reading.fault("kind", "is required: one of " + Arrays.toString(TargetKind.values()));
            return Optional.empty();
        }
        draft.given().keySet().stream()
                .filter(member -> !kind.members().contains(member))
                .forEach(member -> reading.fault(member, "is not for the kind " + kind));
        return Optional.of(
                switch (kind) {
                    case ON_CALL_LEVEL -> onCall(reading);
                    case PERSON ->
                        EscalationTarget.person(reading.required(
                                "person",
                                people::find,
                                "there is no person with this id, and not exactly one with this name"));
                    case TEAM ->
                        EscalationTarget.team(
                                reading.required("team", teams::find, "there is no team with this name or id"));
                    case SCOPE ->
                        EscalationTarget.scope(
                                reading.required("scope", scopes::named, "there is no impact scope with this name"));
                    case PROVIDER -> place(reading);
                });
    }

    private EscalationTarget onCall(Reading reading) {
        Integer level = reading.draft().level();
        if (level == null || level < 1 || level > MOST_LEVELS) {
            reading.fault("level", "is required, from 1 to " + MOST_LEVELS);
        }
        return EscalationTarget.onCall(
                level,
                reading.draft().team() == null
                        ? null
                        : reading.required("team", teams::find, "there is no team with this name or id"));
    }

    private EscalationTarget place(Reading reading) {
        ConfiguredProvider provider =
                reading.required("provider", this::provider, "there is no provider with this name or id");
        String target = reading.draft().target();
        if (target != null && (target.isBlank() || target.length() > TARGET_LENGTH)) {
            reading.fault("target", "must have 1 to " + TARGET_LENGTH + " characters");
        }
        if (target == null && provider != null && types.known(provider.type()).reach() != Reach.CHANNEL) {
            reading.fault("target", "is required: whom " + provider.name() + " is to send to");
        }
        return EscalationTarget.place(provider == null ? null : provider.id(), target == null ? null : target.strip());
    }

    private Optional<ConfiguredProvider> provider(String nameOrId) {
        Optional<UUID> id = Rows.id(nameOrId);
        return providers.named(nameOrId).or(() -> id.flatMap(providers::byId));
    }
}

package org.imas.configuration;

import java.util.List;
import org.imas.escalation.PolicyDraft;
import org.imas.oncall.OnCallOverride;
import org.imas.organization.ImpactScope;
import org.imas.organization.OnCallShift;
import org.imas.organization.Service;
import org.imas.organization.Team;
import org.imas.platform.Required;
import org.imas.registry.ProviderDraft;
import org.imas.routing.RoutingRule;
import org.imas.silence.MaintenanceWindow;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is configured, as one document; docs/schemas/configuration.schema.json describes it. An item says the
 * whole of the thing that it names; a section that is absent is not touched.
 *
 * @param version always {@value #VERSION}
 */
public record ConfigurationDocument(
        @Required @Nullable Integer version,
        @Nullable List<ImpactScope.Draft> impactScopes,
        @Nullable List<PersonItem> people,
        @Nullable List<Team.Draft> teams,
        @Nullable List<Service.Draft> services,
        @Nullable List<ProviderDraft> providers,
        @Nullable List<TeamRoutingItem> teamRouting,
        @Nullable List<PreferencesItem> notificationPreferences,
        @Nullable List<ScheduleItem> schedules,
        @Nullable List<OnCallShift.Draft> onCallShifts,
        @Nullable List<OnCallOverride.Draft> onCallOverrides,
        @Nullable List<RoutingRule.Draft> routingRules,
        @Nullable List<PolicyDraft> escalationPolicies,
        @Nullable List<QuietItem> quietHours,
        @Nullable List<MaintenanceWindow.Draft> maintenanceWindows) {

    static final int VERSION = 1;
}

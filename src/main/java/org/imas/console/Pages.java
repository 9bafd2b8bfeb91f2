package org.imas.console;

import static org.imas.platform.Roles.ADMIN;
import static org.imas.platform.Roles.REPORTER;
import static org.imas.platform.Roles.RESPONDER;
import static org.imas.platform.Roles.VIEWER;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every page there is, and the least role that may open it; whatever is not here is not found. */
public enum Pages {
    LIVE("/live.xhtml", VIEWER, Menu.NOW, "pi-bolt"),
    REPORT("/report.xhtml", REPORTER, Menu.NOW, "pi-megaphone"),
    ON_CALL("/on-call.xhtml", VIEWER, Menu.NOW, "pi-calendar"),
    DELIVERIES("/deliveries.xhtml", VIEWER, Menu.NOW, "pi-send"),
    DEAD_LETTERS("/dead-letters.xhtml", VIEWER, Menu.NOW, "pi-inbox"),
    SILENCES("/silences.xhtml", VIEWER, Menu.NOW, "pi-volume-off"),
    STATISTICS("/statistics.xhtml", VIEWER, Menu.NOW, "pi-chart-line"),
    PROVIDERS("/admin/providers.xhtml", ADMIN, Menu.SETUP, "pi-share-alt"),
    RULES("/admin/rules.xhtml", ADMIN, Menu.SETUP, "pi-directions"),
    POLICIES("/admin/policies.xhtml", ADMIN, Menu.SETUP, "pi-sort-amount-up"),
    TEAMS("/admin/teams.xhtml", ADMIN, Menu.SETUP, "pi-users"),
    PEOPLE("/admin/people.xhtml", ADMIN, Menu.SETUP, "pi-user"),
    SERVICES("/admin/services.xhtml", ADMIN, Menu.SETUP, "pi-server"),
    SCOPES("/admin/scopes.xhtml", ADMIN, Menu.SETUP, "pi-globe"),
    USERS("/admin/users.xhtml", ADMIN, Menu.SYSTEM, "pi-id-card"),
    TOKENS("/admin/tokens.xhtml", ADMIN, Menu.SYSTEM, "pi-key"),
    AUDIT("/admin/audit.xhtml", ADMIN, Menu.SYSTEM, "pi-history"),
    CONFIGURATION("/admin/configuration.xhtml", ADMIN, Menu.SYSTEM, "pi-cog"),
    DOCTOR("/admin/doctor.xhtml", ADMIN, Menu.SYSTEM, "pi-heart"),
    INCIDENT("/incident.xhtml", VIEWER),
    SILENCE("/silence.xhtml", RESPONDER),
    MAINTENANCE_WINDOW("/maintenance-window.xhtml", RESPONDER),
    QUIET_HOURS("/admin/quiet-hours.xhtml", ADMIN),
    ACCOUNT("/account.xhtml", VIEWER),
    API_DOCS("/api-docs.xhtml", VIEWER),
    PASSWORD("/password.xhtml", VIEWER),
    USER("/admin/user.xhtml", ADMIN),
    PROVIDER("/admin/provider.xhtml", ADMIN),
    RULE("/admin/rule.xhtml", ADMIN),
    POLICY("/admin/policy.xhtml", ADMIN),
    TEAM("/admin/team.xhtml", ADMIN),
    PERSON("/admin/person.xhtml", ADMIN),
    SERVICE("/admin/service.xhtml", ADMIN),
    SIGN_IN("/sign-in.xhtml", null),
    NO_ROLE("/no-role.xhtml", null),
    FORBIDDEN("/forbidden.xhtml", null),
    NOT_FOUND("/not-found.xhtml", null),
    ERROR("/error.xhtml", null);

    /** Where a page stands in the menu. */
    public enum Menu {
        NOW,
        SETUP,
        SYSTEM
    }

    private final String path;
    private final @Nullable String role;
    private final @Nullable Menu menu;
    private final String icon;

    Pages(String path, @Nullable String role) {
        this(path, role, null, "");
    }

    Pages(String path, @Nullable String role, @Nullable Menu menu, String icon) {
        this.path = path;
        this.role = role;
        this.menu = menu;
        this.icon = icon;
    }

    static Optional<Pages> at(String path) {
        return Arrays.stream(values()).filter(page -> page.path.equals(path)).findFirst();
    }

    static List<Pages> in(Menu menu) {
        return Arrays.stream(values()).filter(page -> page.menu == menu).toList();
    }

    /** Below the context path, with a slash in front. */
    public String path() {
        return path;
    }

    /** One of {@link org.imas.platform.Roles}; empty where nobody needs to have signed in. */
    public Optional<String> role() {
        return Optional.ofNullable(role);
    }

    public String icon() {
        return icon;
    }

    /** Its name among the words of the menu: {@code ON_CALL} is {@code onCall}. */
    public String word() {
        String[] parts = name().toLowerCase(Locale.ROOT).split("_");
        StringBuilder word = new StringBuilder(parts[0]);
        Arrays.stream(parts)
                .skip(1)
                .forEach(part ->
                        word.append(Character.toUpperCase(part.charAt(0))).append(part.substring(1)));
        return word.toString();
    }
}

package org.imas.registry;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.imas.platform.MinimumRole;
import org.imas.platform.Page;
import org.imas.platform.Roles;
import org.imas.provider.SettingsEntry;

/** Tells which provider types there are and which settings each takes. */
@Path("provider-types")
@Produces(MediaType.APPLICATION_JSON)
@MinimumRole(Roles.VIEWER)
public class ProviderTypesResource {

    @Inject
    private ProviderTypes types;

    /** A type as data: enough to draw its form. */
    public record TypeView(String type, String reaches, List<String> severities, List<SettingsEntry> settings) {}

    @GET
    public Page list() {
        return Page.whole(types.all().stream()
                .map(type -> new TypeView(
                        type.name(),
                        type.reach().name(),
                        type.severities(),
                        type.form().fields()))
                .toList());
    }
}

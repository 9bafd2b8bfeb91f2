package org.imas.openapi;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.imas.platform.MinimumRole;
import org.imas.platform.Roles;

/** Tells programs what there is to call. */
@Path(OpenApiResource.PATH)
@MinimumRole(Roles.VIEWER)
public class OpenApiResource {

    static final String PATH = "openapi";

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(ApiDocument.YAML))
            .build();

    @Inject
    private ApiDocument document;

    @GET
    @Produces({MediaType.APPLICATION_JSON, ApiDocument.YAML})
    public Response read(@Context Request request) {
        Variant wanted = request.selectVariant(VARIANTS);
        boolean yaml = wanted != null && wanted.getMediaType().getSubtype().equals("yaml");
        return yaml
                ? Response.ok(document.yaml(), ApiDocument.YAML).build()
                : Response.ok(document.json(), MediaType.APPLICATION_JSON_TYPE).build();
    }
}

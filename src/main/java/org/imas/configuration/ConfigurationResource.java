package org.imas.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.Variant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.imas.platform.MinimumRole;
import org.imas.platform.Page;
import org.imas.platform.Problem;
import org.imas.platform.Refusal;
import org.imas.platform.Roles;
import org.jspecify.annotations.Nullable;

/** REST over the whole configuration as one document, and over the keys in effect. */
@Path("configuration")
@Produces(MediaType.APPLICATION_JSON)
@Consumes({MediaType.APPLICATION_JSON, "application/yaml", "application/x-yaml", "text/yaml"})
@MinimumRole(Roles.ADMIN)
public class ConfigurationResource {

    private static final List<Variant> VARIANTS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, new MediaType("application", "yaml"))
            .build();

    @Inject
    private Documents documents;

    @Inject
    private Imports imports;

    @Inject
    private EffectiveConfiguration effective;

    /** The whole document, every secret masked. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, "application/yaml"})
    public Response export(@Context Request request) {
        Variant wanted = request.selectVariant(VARIANTS);
        boolean yaml = wanted != null && wanted.getMediaType().getSubtype().equals("yaml");
        Format format = yaml ? Format.YAML : Format.JSON;
        return Response.ok(documents.text(format), format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"imas-configuration." + format.ending() + "\"")
                .build();
    }

    /** What applying it would change; changes nothing. */
    @POST
    @Path("plan")
    public Plan plan(
            InputStream body,
            @QueryParam("prune") boolean prune,
            @Context HttpHeaders headers,
            @Context SecurityContext caller)
            throws IOException {
        return imports.plan(wanted(body, prune, headers, caller));
    }

    /** All of it, or nothing. */
    @POST
    @Path("apply")
    public Plan apply(
            InputStream body,
            @QueryParam("prune") boolean prune,
            @QueryParam("fingerprint") @Nullable String fingerprint,
            @Context HttpHeaders headers,
            @Context SecurityContext caller)
            throws IOException {
        if (fingerprint == null || fingerprint.isBlank()) {
            throw new Refusal(Problem.invalid("fingerprint", "is required: the one of the plan"));
        }
        return imports.apply(wanted(body, prune, headers, caller), fingerprint);
    }

    /** Every key with the value that holds, secrets masked. */
    @GET
    @Path("effective")
    public Page effective() {
        return Page.whole(effective.keys());
    }

    private static Import wanted(InputStream body, boolean prune, HttpHeaders headers, SecurityContext caller)
            throws IOException {
        MediaType type = headers.getMediaType();
        boolean json = type == null || MediaType.APPLICATION_JSON_TYPE.isCompatible(type);
        return new Import(
                text(body),
                json ? Format.JSON : Format.YAML,
                prune,
                caller.getUserPrincipal().getName());
    }

    private static String text(InputStream body) throws IOException {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(body.readAllBytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal(Problem.malformed("The body is not UTF-8"));
        }
    }
}

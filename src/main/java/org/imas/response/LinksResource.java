package org.imas.response;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.imas.platform.Languages;
import org.imas.platform.MinimumRole;
import org.imas.platform.Roles;
import org.imas.registry.ActionLinks;
import org.imas.registry.ActionToken;
import org.imas.security.SignInFailures;

/** The links in messages; no API token is needed, as the link is one ({@code security.SecretPaths}). */
@Path("r/{token}")
@MinimumRole(Roles.VIEWER)
public class LinksResource {

    @Inject
    private ActionLinks links;

    @Inject
    private LinkUse use;

    @Inject
    private SignInFailures failures;

    @Inject
    private Clock clock;

    /** Only shows: mail scanners and previews follow links. */
    @GET
    public Response show(@PathParam("token") String token, @Context HttpHeaders headers) {
        return answer(token, headers, use::look);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response act(@PathParam("token") String token, @Context HttpHeaders headers) {
        return answer(token, headers, use::act);
    }

    private Response answer(String text, HttpHeaders headers, Function<ActionToken, Optional<Standing>> wish) {
        LinkPage page = new LinkPage(Languages.of(headers));
        Optional<ActionToken> token = links.read(text);
        if (token.isPresent() && token.get().over(clock.instant())) {
            return response(page.expired());
        }
        Optional<Standing> standing = token.flatMap(wish);
        if (standing.isEmpty()) {
            failures.failed("unknown-link", "/api/v1/r/***");
        }
        return response(standing.map(page::of).orElseGet(page::unknown));
    }

    private static Response response(LinkPage.Page page) {
        return Response.status(page.status())
                .entity(page.html())
                .type("text/html;charset=UTF-8")
                .header("Content-Security-Policy", LinkPage.POLICY)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex, nofollow")
                .header("X-Content-Type-Options", "nosniff")
                // the web app of ntfy calls from a page of its own; nothing but the link itself opens anything here
                .header("Access-Control-Allow-Origin", "*")
                .build();
    }
}

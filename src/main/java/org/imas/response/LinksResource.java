package org.imas.response;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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
import org.imas.security.Guesses;
import org.imas.security.Guesses.Guess;

/** The links in messages; no API token is needed, as the link is one ({@code security.SecretPaths}). */
@Path("r/{token}")
@MinimumRole(Roles.VIEWER)
public class LinksResource {

    @Inject
    private ActionLinks links;

    @Inject
    private LinkUse use;

    @Inject
    private Guesses guesses;

    @Inject
    private Clock clock;

    /** Only shows: mail scanners and previews follow links. */
    @GET
    public Response show(
            @PathParam("token") String token, @Context HttpHeaders headers, @Context HttpServletRequest peer) {
        return answer(new Asked(token, headers, peer), use::look);
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    public Response act(
            @PathParam("token") String token, @Context HttpHeaders headers, @Context HttpServletRequest peer) {
        return answer(new Asked(token, headers, peer), use::act);
    }

    private record Asked(String token, HttpHeaders headers, HttpServletRequest peer) {}

    private Response answer(Asked asked, Function<ActionToken, Optional<Standing>> wish) {
        LinkPage page = new LinkPage(Languages.of(asked.headers()));
        Optional<ActionToken> token = links.read(asked.token());
        if (token.isPresent() && token.get().over(clock.instant())) {
            return response(page.expired());
        }
        Optional<Standing> standing = token.flatMap(wish);
        return standing.map(known -> response(page.of(known))).orElseGet(() -> wrong(page, asked));
    }

    private Response wrong(LinkPage page, Asked asked) {
        Guess guess = new Guess("unknown-link", "/api/v1/r/***", asked.peer().getRemoteAddr());
        return guesses.wrong(guess)
                .map(wait -> headers(page.tooMany())
                        .header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1)
                        .build())
                .orElseGet(() -> response(page.unknown()));
    }

    private static Response response(LinkPage.Page page) {
        return headers(page).build();
    }

    private static Response.ResponseBuilder headers(LinkPage.Page page) {
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
                // says the same as the policy, to what is too old to read that
                .header("X-Frame-Options", "DENY");
    }
}

package org.imas.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;

/** Sends a browser to another page, also where only a part of a page was asked for. */
final class Detour {

    private Detour() {}

    /** @param path below the context path; relative, as a proxy may be known by another name than we are */
    static void to(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String target = request.getContextPath() + path;
        response.setHeader("Cache-Control", "no-store");
        if (isForAPart(request)) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .append("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\"")
                    .append(target.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"))
                    .append("\"/></partial-response>");
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", target);
        }
    }

    /**
     * Back to the page that was asked for; {@link Landing} reads it. Who signs in elsewhere goes there at once where they
     * asked for a page; what is asked for beside one, such as a part of it, would only meddle with that.
     */
    static String toSignIn(HttpServletRequest request, boolean elsewhere) {
        String query = request.getQueryString();
        String wanted =
                request.getRequestURI().substring(request.getContextPath().length())
                        + (query == null ? "" : "?" + query);
        String way = elsewhere && !isForAPart(request) ? OidcSignIn.START : PageSignIn.PAGE;
        if (wanted.equals("/")) {
            return way;
        }
        return Landing.at(wanted)
                .map(to -> way + "?to=" + URLEncoder.encode(to, UTF_8))
                .orElse(PageSignIn.PAGE);
    }

    private static boolean isForAPart(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }
}

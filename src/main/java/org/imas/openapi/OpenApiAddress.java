package org.imas.openapi;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.imas.platform.Roles;
import org.imas.security.SignedIn;

/**
 * Where tools look for the document: in YAML, with the ending in JSON. It is for whoever has signed in to the pages; everybody
 * else is asked for a token, where the interface answers.
 */
@WebServlet({"/openapi", "/openapi.json"})
public class OpenApiAddress extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ApiDocument document;

    @Inject
    private transient SignedIn signedIn;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        boolean json = request.getServletPath().endsWith(".json");
        String wanted = json ? MediaType.APPLICATION_JSON : ApiDocument.YAML;
        if (signedIn.may(Roles.VIEWER) && !signedIn.mustChangePassword()) {
            response.setContentType(wanted);
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(json ? document.json() : document.yaml());
        } else {
            request.getRequestDispatcher("/api/v1/" + OpenApiResource.PATH)
                    .forward(new Wanting(request, wanted), response);
        }
    }
}

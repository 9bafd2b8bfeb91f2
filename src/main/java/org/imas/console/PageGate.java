package org.imas.console;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Opens a page to those whose role allows it; nobody else learns more than that there is one. */
@WebFilter(
        urlPatterns = {"*.xhtml", ""},
        dispatcherTypes = DispatcherType.REQUEST)
public class PageGate extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String RESOURCES = "/jakarta.faces.resource/";

    @Inject
    private transient Viewer viewer;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath();
        if (path.isEmpty() || path.equals("/")) {
            response.sendRedirect(request.getContextPath() + Pages.LIVE.path());
        } else if (path.startsWith(RESOURCES)) {
            chain.doFilter(request, response);
        } else {
            page(request, response, chain);
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Pages> page = Pages.at(request.getServletPath());
        if (page.isEmpty()) {
            show(Pages.NOT_FOUND, HttpServletResponse.SC_NOT_FOUND, request, response);
        } else if (!page.flatMap(Pages::role).map(viewer::may).orElse(true)) {
            show(Pages.FORBIDDEN, HttpServletResponse.SC_FORBIDDEN, request, response);
        } else {
            if (page.get() == Pages.NO_ROLE) {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            }
            chain.doFilter(request, response);
        }
    }

    private static void show(Pages page, int status, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        response.setStatus(status);
        request.getRequestDispatcher(page.path()).forward(request, response);
    }
}

package org.imas.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.imas.platform.Acting;

/** Says for each request who acts, and that nobody does when it is over; of the API {@link Authentication} says more. */
@WebFilter(urlPatterns = "/*", dispatcherTypes = DispatcherType.REQUEST)
public class ActingUser extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            Principal user = request.getUserPrincipal();
            Acting.begins(user == null ? Acting.STRANGER : Acting.user(user.getName()));
            chain.doFilter(request, response);
        } finally {
            Acting.ends();
        }
    }
}

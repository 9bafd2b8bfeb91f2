package org.imas.security;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the cookie of the session to encrypted connections where people reach the hub by one; web.xml says the rest. */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Inject
    @ConfigProperty(name = "imas.public-url")
    private String publicUrl;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (publicUrl.toLowerCase(Locale.ROOT).startsWith("https:")) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
    }
}

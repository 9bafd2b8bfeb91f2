package org.imas.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.imas.security.SignOut;

/** Ends the session: what was open cannot be gone back to. */
@Named
@RequestScoped
public class SignOutPage {

    @Inject
    private SignOut signOut;

    @Inject
    private Words words;

    /** Not by the container's own sign-out: Payara without its data grid fails there, and the session holds all there is. */
    public void leave() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext outside = faces.getExternalContext();
        String farewell =
                signOut.leave((HttpServletRequest) outside.getRequest()).orElse("");
        if (farewell.isEmpty()) {
            outside.redirect(outside.getRequestContextPath() + Pages.SIGN_IN.path());
        } else {
            goOn(farewell, outside);
            faces.responseComplete();
        }
    }

    /** By a page in between: a form of ours may lead to no other site, not even by a redirect. */
    private void goOn(String url, ExternalContext outside) throws IOException {
        String quoted = url.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
        outside.setResponseHeader("Refresh", "0; url=" + url);
        outside.setResponseHeader("Referrer-Policy", "no-referrer");
        outside.setResponseHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        outside.setResponseContentType("text/html");
        outside.setResponseCharacterEncoding("UTF-8");
        outside.getResponseOutputWriter()
                .append("<!DOCTYPE html><html><head><title>IMAS</title></head><body><a href=\"")
                .append(quoted)
                .append("\">")
                .append(words.say("signin.goOn"))
                .append("</a></body></html>");
    }
}

package org.imas.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imas.testkit.Visitor;

/** The forms of our pages, as a browser with scripts would send them. */
final class Forms {

    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

    private Forms() {}

    /** With the nonce of the page's policy, which its script puts into each form. */
    static Visitor.Form of(Visitor.Answer page, String id) {
        Matcher nonce = NONCE.matcher(page.header("content-security-policy"));
        assertThat(nonce.find()).isTrue();
        return page.form("id=\"" + id + "\"").plus("primefaces.nonce", nonce.group(1));
    }

    /** The link that signs out, pressed. */
    static Visitor.Form signOut(Visitor.Answer page) {
        String link = page.text().replaceAll("(?s).*'(signOut:[^']+)'.*", "$1");
        return of(page, "signOut").plus(link, link);
    }
}

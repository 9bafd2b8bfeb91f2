package org.imas.it;

import java.io.File;
import java.net.URI;
import org.imas.testkit.Api;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The WAR that ships on the server that ships, seen from outside: what every {@code *IT} class stands on. */
@ArquillianTest
public abstract class Hub {

    @Deployment(testable = false)
    static WebArchive war() {
        return ShrinkWrap.create(ZipImporter.class, "imas-manager.war")
                .importFrom(new File(System.getProperty("imas.build"), "imas-manager.war"))
                .as(WebArchive.class);
    }

    /** Where the hub is; the injected address names the machine, where the server does not listen. */
    protected static URI url() {
        return URI.create("http://localhost:" + System.getProperty("imas.it.port"));
    }

    /** The hub as its administrator calls it. */
    protected static Api api() {
        return new Api(url(), System.getenv("IMAS_BOOTSTRAP_TOKEN"));
    }
}

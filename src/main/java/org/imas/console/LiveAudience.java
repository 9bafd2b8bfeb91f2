package org.imas.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.faces.event.WebsocketEvent;
import java.util.concurrent.atomic.AtomicInteger;

/** How many pages on this node want to be told of news. */
@ApplicationScoped
public class LiveAudience {

    private final AtomicInteger open = new AtomicInteger();

    void onOpen(@Observes @WebsocketEvent.Opened WebsocketEvent opened) {
        open.incrementAndGet();
    }

    void onClose(@Observes @WebsocketEvent.Closed WebsocketEvent closed) {
        open.decrementAndGet();
    }

    boolean none() {
        return open.get() <= 0;
    }
}

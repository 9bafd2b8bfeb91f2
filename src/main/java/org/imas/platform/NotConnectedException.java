package org.imas.platform;

import java.io.IOException;

/** No connection was made, so nothing can have been sent. */
public final class NotConnectedException extends IOException {

    private static final long serialVersionUID = 1L;

    public NotConnectedException(String message) {
        super(message);
    }
}

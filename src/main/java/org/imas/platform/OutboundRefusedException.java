package org.imas.platform;

import java.io.IOException;

/** The target is one this installation does not call; nothing was sent. */
public final class OutboundRefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    public OutboundRefusedException(String message) {
        super(message);
    }
}

package org.imas.platform;

import java.io.IOException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Says what a failed call means; names the host only, because a path may be a secret. */
final class OutboundFailure {

    private OutboundFailure() {}

    static IOException of(Exception failure, @Nullable String host, boolean connected) {
        if (refusal(failure) instanceof OutboundRefusedException refused) {
            return refused;
        }
        String cause = cause(failure);
        return connected
                ? new IOException("no answer from " + host + ": " + cause)
                : new NotConnectedException("no connection to " + host + ": " + cause);
    }

    private static @Nullable Throwable refusal(Exception failure) {
        return failure instanceof OutboundRefusedException ? failure : failure.getCause();
    }

    // messages of the client carry addresses and sometimes the request line; its class says enough
    private static String cause(Exception failure) {
        return failure instanceof UnknownHostException
                ? "unknown host"
                : failure.getClass().getSimpleName();
    }
}

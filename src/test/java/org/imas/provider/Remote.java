package org.imas.provider;

import org.jspecify.annotations.Nullable;

/** A service as a provider's contract test needs it: over a real socket, behaving as told. */
public interface Remote extends AutoCloseable {

    int port();

    /** Takes the message as the real service does. */
    void accepts();

    /** Says that there is too much now; with a wait in seconds where the protocol has one. */
    void isBusy(@Nullable Integer seconds);

    /** Refuses for good, and echoes everything it was sent. */
    void refuses();

    /** Fails on its own, and echoes everything it was sent. */
    void fails();

    /** Takes everything and never answers. */
    void hangs();

    /** Takes everything and drops the connection without an answer. */
    void drops();

    /** Answers with what is no answer of this protocol. */
    void babbles();

    /** Is another kind of server: a sign-in page, a captive portal. */
    void isAnother();

    /** Accepts, with far too many words. */
    void isWordy();

    /** Everything that was sent since the last call, as it was on the wire. */
    String received();

    @Override
    void close();
}

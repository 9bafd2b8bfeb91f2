package org.imas.platform;

/** The roles of a caller, each including those before it. */
public final class Roles {

    /** Reads. */
    public static final String VIEWER = "VIEWER";
    /** Reports incidents. */
    public static final String REPORTER = "REPORTER";
    /** Acknowledges, mitigates, resolves, notes. */
    public static final String RESPONDER = "RESPONDER";
    /** Configures everything. */
    public static final String ADMIN = "ADMIN";

    private Roles() {}
}

package org.imas.crash;

/** What goes wrong in a round with several nodes. */
enum NodeFault {
    KILL("one node killed"),
    FREEZE("one node frozen until its leases are over, then thawed"),
    CUT_OFF("one node cut off from the broker"),
    BROKER("broker killed"),
    DATABASE("database stopped at once"),
    ALL("both nodes, broker and database killed");

    private final String text;

    NodeFault(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}

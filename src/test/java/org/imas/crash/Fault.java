package org.imas.crash;

/** What goes wrong in a round. */
enum Fault {
    KILL("server killed"),
    KILL_TWICE("server killed, and again while it recovers"),
    KILL_AND_LOSE_BROKER("server killed, broker's data lost"),
    DATABASE("database stopped at once"),
    DATABASE_AND_KILL("database stopped at once, server killed");

    private final String text;

    Fault(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    boolean stopsDatabase() {
        return this == DATABASE || this == DATABASE_AND_KILL;
    }

    boolean kills() {
        return this != DATABASE;
    }
}

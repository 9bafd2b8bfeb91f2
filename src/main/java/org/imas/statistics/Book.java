package org.imas.statistics;

/** What was counted of the rows of a period, told apart as finely as anybody asks; it goes into a text and back. */
interface Book {

    /** Takes in what another one was written down as. */
    void read(String document);

    String document();

    /** Whether anything of it has not come to an end. */
    boolean open();
}

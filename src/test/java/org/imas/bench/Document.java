package org.imas.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file whose figures are written by a run, between two marks; all else in it is written by hand. */
record Document(Path file) {

    private static final String BEGIN = "<!-- figures: begin -->";
    private static final String END = "<!-- figures: end -->";

    void write(String figures) {
        try {
            String text = Files.readString(file);
            int begin = text.indexOf(BEGIN) + BEGIN.length();
            int end = text.indexOf(END);
            if (begin < BEGIN.length() || end < begin) {
                throw new IllegalStateException("no marks for the figures in " + file);
            }
            Files.writeString(file, text.substring(0, begin) + "\n\n" + figures + "\n" + text.substring(end));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.imas.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sentence with {@code {0}}, {@code {1}} … in this order, and what lies between them. */
record Template(String text, List<String> between) {

    static final int SLOT_LENGTH = 3;

    static Template of(String text) {
        List<String> between = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            if (slot(text, at) >= 0) {
                between.add(text.substring(from, at));
                from = at + SLOT_LENGTH;
            }
        }
        between.add(text.substring(from));
        return new Template(text, List.copyOf(between));
    }

    /** The number of the slot that begins there; -1 where none does. */
    static int slot(String text, int at) {
        boolean there = at + 2 < text.length()
                && text.charAt(at) == '{'
                && Character.isDigit(text.charAt(at + 1))
                && text.charAt(at + 2) == '}';
        return there ? text.charAt(at + 1) - '0' : -1;
    }

    boolean open() {
        return between.size() > 1;
    }

    /** How much of it is said; of two that fit, the one that says more is meant. */
    int weight() {
        return between.stream().mapToInt(String::length).sum();
    }

    /** What fills it to become that sentence; empty where it never does. Takes time linear in the sentence. */
    Optional<List<String>> values(String sentence) {
        String first = between.get(0);
        String last = between.get(between.size() - 1);
        int end = sentence.length() - last.length();
        int at = first.length();
        if (end < at || !sentence.startsWith(first) || !sentence.endsWith(last)) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (String part : between.subList(1, between.size() - 1)) {
            int next = sentence.indexOf(part, at);
            if (next < 0 || next + part.length() > end) {
                return Optional.empty();
            }
            values.add(sentence.substring(at, next));
            at = next + part.length();
        }
        values.add(sentence.substring(at, end));
        return Optional.of(values);
    }
}

package org.imas.escalation;

import java.util.List;

/**
 * Who would be told by what an escalation does next, were it done now.
 *
 * @param level for people
 * @param unreachable who should be told and cannot, and why
 */
public record Upcoming(String level, List<Target> targets, List<String> unreachable) {

    static final Upcoming NOBODY = new Upcoming("", List.of(), List.of());

    /** One who would be told. */
    public record Target(String provider, String target) {}
}

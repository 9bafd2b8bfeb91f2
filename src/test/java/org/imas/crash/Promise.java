package org.imas.crash;

/** One change of an incident that one target must hear of, by the number the change has within its incident. */
record Promise(String incident, String target, int sequence) {}

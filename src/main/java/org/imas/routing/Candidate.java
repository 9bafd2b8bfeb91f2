package org.imas.routing;

import org.imas.provider.Reach;
import org.imas.registry.ConfiguredProvider;

/**
 * A provider that may be used for an incident.
 *
 * @param channel the team's own target on it, else its default one; of use where it reaches channels
 * @param preferred whether the team asked for it
 */
record Candidate(ConfiguredProvider provider, Reach reach, String channel, boolean preferred) {}

package org.imas.routing;

import java.util.Locale;
import org.imas.provider.Reach;
import org.imas.registry.ConfiguredProvider;

/** How somebody is reached: by that provider, at that target. */
record Way(ConfiguredProvider provider, Reach reach, String target) {

    /**
     * What is told once only: a channel is another one on each provider; a person's address is the same whichever
     * provider sends to it.
     */
    String key() {
        return reach == Reach.CHANNEL ? provider.id() + " " + target : reach + " " + target.toLowerCase(Locale.ROOT);
    }
}

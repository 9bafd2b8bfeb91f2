package org.imas.browser;

import org.imas.testkit.World;

/** Removes the providers of a world: those that serve every team would be sent the incidents of other tests. */
final class ProvidersLeft {

    private ProvidersLeft() {}

    static void remove(World world) {
        String mark = world.name("");
        for (int pass = 0; pass < 2; pass++) { // one that another falls back to goes after that
            world.api().get("providers?limit=200").items().stream()
                    .filter(provider -> provider.getString("name").contains(mark))
                    .forEach(provider -> world.api().delete("providers/" + provider.getString("id")));
        }
    }
}

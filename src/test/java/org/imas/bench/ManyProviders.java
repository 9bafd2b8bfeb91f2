package org.imas.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.imas.testkit.World;

/** What a thousand configured providers cost an incident that concerns one of them. */
final class ManyProviders implements Scenario {

    private static final int COUNT = 1_000;
    private static final String OTHERS = "others";

    @Override
    public String name() {
        return "providers";
    }

    @Override
    public void run(Stand stand, Report report) {
        World world = stand.hub().world();
        Before before = new Before(stand);
        double few = before.measure("1 provider").delivered();
        world.team(OTHERS);
        String url = stand.receiver().url("/hook/others");
        List<String> made = IntStream.range(0, COUNT - 1)
                .mapToObj(i -> world.webhook("other-" + i, OTHERS, url))
                .toList();
        double many =
                before.measure(COUNT + " providers, one of them for the team").delivered();
        made.forEach(id -> world.api().delete("providers/" + id));
        report.section("Many configured providers (hub-pg, closed loop)", before.table());
        report.measured("providers ratio", many / few);
    }
}

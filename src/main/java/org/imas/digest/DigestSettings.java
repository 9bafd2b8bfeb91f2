package org.imas.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** How what was held back comes out. */
@ApplicationScoped
public class DigestSettings {

    private static final String GATHER = "imas.digest.gather";
    private static final String GROUP_BY = "imas.digest.group-by";
    private static final String ENDING = "imas.silence.ending-notice";

    private final Config config = ConfigProvider.getConfig();
    private final Duration gather = positive(GATHER);
    private final Duration endingNotice = positive(ENDING);
    private final List<String> groupBy = Stream.of(
                    config.getOptionalValue(GROUP_BY, String[].class).orElse(new String[0]))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();

    private Duration positive(String key) {
        Duration value = config.getValue(key, Duration.class);
        if (value.isNegative()) {
            throw new IllegalArgumentException(key + " must not be negative");
        }
        return value;
    }

    void check() {
        groupBy().stream().filter(name -> !Group.knows(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(
                    GROUP_BY + ": " + name + " is not service, team, severity or labels.<name>");
        });
    }

    /** How long what is due waits for more to the same target. */
    Duration gather() {
        return gather;
    }

    /** What incidents must have in common to be told in one digest. */
    List<String> groupBy() {
        return groupBy;
    }

    /** How long before its end people are told of a silence; zero: they are not. */
    Duration endingNotice() {
        return endingNotice;
    }
}

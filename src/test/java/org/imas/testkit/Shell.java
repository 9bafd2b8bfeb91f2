package org.imas.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the scripts that ship, as an operator would, and fails where they fail. */
public final class Shell {

    private static final int MINUTES = 5;

    private Shell() {}

    /** What it printed, which also stands in that file. */
    public static String run(Path log, Map<String, String> environment, String... words) {
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            var builder = new ProcessBuilder(new ArrayList<>(List.of(words)))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(words[0] + " does not end, see " + log);
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(words[0] + " ends with " + process.exitValue() + ", see " + log);
            }
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

package org.imas.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A program that tests need and Maven cannot bring: taken where it is there, installed where we may. */
public final class DebianPackage {

    private static final int INSTALL_MINUTES = 10;

    private DebianPackage() {}

    /**
     * The first of these files that can be run.
     *
     * @param packages of Debian that bring one of them
     */
    public static Optional<Path> program(List<String> files, String... packages) {
        return there(files).or(() -> {
            install(packages);
            return there(files);
        });
    }

    private static Optional<Path> there(List<String> files) {
        return files.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Only as root on Debian or what descends from it: elsewhere it is not ours to install anything. */
    private static void install(String... packages) {
        if (Files.isExecutable(Path.of("/usr/bin/apt-get")) && "root".equals(System.getProperty("user.name"))) {
            run(List.of("apt-get", "update", "-q"));
            var command = new ArrayList<>(List.of("apt-get", "install", "-q", "-y", "--no-install-recommends"));
            command.addAll(List.of(packages));
            run(command);
        }
    }

    private static void run(List<String> command) {
        try {
            var builder = new ProcessBuilder(command);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            Process process = builder.redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

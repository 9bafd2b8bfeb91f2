package org.imas.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.imas.testkit.Beans;

/** The real seal, with the keys of a test. */
public final class KeyedSecrets {

    private KeyedSecrets() {}

    /** With a key file in that folder. */
    public static Secrets in(Path folder) {
        return started(new Config(Optional.empty(), List.of(), folder));
    }

    /** With keys as they are configured. */
    static Secrets configured(String key, String... old) {
        return started(new Config(Optional.of(key), List.of(old), Path.of("nowhere")));
    }

    private static Secrets started(Config config) {
        Secrets secrets = new Beans().with(config).get(Secrets.class);
        secrets.start();
        return secrets;
    }

    private static final class Config extends SecretsConfig {

        private final Optional<String> key;
        private final List<String> old;
        private final Path folder;

        Config(Optional<String> key, List<String> old, Path folder) {
            this.key = key;
            this.old = old;
            this.folder = folder;
        }

        @Override
        Optional<String> key() {
            return key;
        }

        @Override
        List<String> oldKeys() {
            return old;
        }

        @Override
        Path file() {
            return folder.resolve("secrets.key");
        }
    }

    /** A key that is always the same for that number. */
    public static String key(int number) {
        byte[] bytes = new byte[SecretKeys.KEY_BYTES];
        Arrays.fill(bytes, (byte) number);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Writes these keys into the key file of that folder. */
    public static Path write(Path folder, String... keys) {
        try {
            Files.write(folder.resolve("secrets.key"), List.of(keys));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

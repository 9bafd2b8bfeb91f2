package org.imas.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seals what must not lie readable in the database, with the key from configuration or from the key file. */
@ApplicationScoped
public class Secrets {

    @Inject
    @ConfigProperty(name = "imas.secrets.key")
    private Optional<String> configuredKey;

    @Inject
    @ConfigProperty(name = "imas.data.dir")
    private String dataDir;

    private SecretKeys keys;

    public Secrets() {
        keys = SecretKeys.NONE;
    }

    @PostConstruct
    void readKey() {
        try {
            String key = configuredKey.isPresent() ? configuredKey.get() : keyFile(Path.of(dataDir, "secrets.key"));
            keys = SecretKeys.of(key);
        } catch (IOException e) {
            throw new IllegalStateException("The key file cannot be read or created below imas.data.dir", e);
        }
    }

    /** Binds the text to the row that owns it: moved to another row, it does not open. */
    public String seal(String text, UUID owner) {
        return keys.seal(text, owner.toString());
    }

    public String open(String sealed, UUID owner) {
        return keys.open(sealed, owner.toString());
    }

    /** A key of its own for that purpose, always the same as long as the key is. */
    public byte[] derived(String purpose) {
        return keys.derived(purpose);
    }

    private static String keyFile(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] fresh = new byte[SecretKeys.KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        try {
            Files.createFile(file, ownerOnly());
            Files.writeString(file, Base64.getEncoder().encodeToString(fresh), StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException e) {
            // made at an earlier start
        }
        return Files.readString(file).strip();
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

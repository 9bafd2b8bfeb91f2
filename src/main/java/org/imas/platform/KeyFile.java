package org.imas.platform;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** A file with a key on each line, the one that seals first. */
final class KeyFile {

    private final Path path;

    KeyFile(Path path) {
        this.path = path;
    }

    /** With one key where there is no file yet. */
    void make() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        byte[] fresh = new byte[SecretKeys.KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        try {
            Files.createFile(path, ownerOnly());
            Files.writeString(path, Base64.getEncoder().encodeToString(fresh), StandardOpenOption.SYNC);
        } catch (FileAlreadyExistsException e) {
            // made at an earlier start
        }
    }

    List<String> keys() throws IOException {
        List<String> keys = Files.readAllLines(path).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (keys.isEmpty()) {
            throw new IOException("The key file " + path + " is empty");
        }
        return keys;
    }

    /** Another text when somebody wrote into it; cheap enough to be asked each time. */
    String state() {
        try {
            BasicFileAttributes known = Files.readAttributes(path, BasicFileAttributes.class);
            return known.lastModifiedTime() + " " + known.size() + " " + known.fileKey();
        } catch (IOException e) {
            return "gone";
        }
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

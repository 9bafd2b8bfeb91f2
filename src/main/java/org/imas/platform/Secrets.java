package org.imas.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Seals what must not lie readable in the database, with the key from configuration or from the key file. */
@ApplicationScoped
public class Secrets {

    private static final System.Logger LOG = System.getLogger(Secrets.class.getName());

    @Inject
    private SecretsConfig config;

    private @Nullable KeyFile file;
    private volatile Reading last = new Reading("", KeyRing.NONE);

    /** @param state of the key file when it was read */
    private record Reading(String state, KeyRing keys) {}

    @PostConstruct
    void start() {
        try {
            if (config.key().isEmpty()) {
                file = new KeyFile(config.file());
                file.make();
            }
            last = read(state());
        } catch (IOException e) {
            throw new IllegalStateException("The key file cannot be read or created below imas.data.dir", e);
        }
    }

    /** Binds the text to the row that owns it: moved to another row, it does not open. */
    public String seal(String text, UUID owner) {
        return keys().seal(text, owner.toString());
    }

    /**
     * The text again.
     *
     * @throws IllegalStateException where no key opens it
     */
    public String open(String sealed, UUID owner) {
        return keys().open(sealed, owner.toString());
    }

    /** Whether it was sealed with the key that seals now. */
    public boolean isCurrent(String sealed) {
        return keys().isCurrent(sealed);
    }

    /** Tells the key that seals now from others, and nothing else of it. */
    public String keyId() {
        return keys().id();
    }

    /** Keys for that purpose alone, always the same as long as ours are; the first is for what is made now. */
    public List<byte[]> derived(String purpose) {
        return keys().derived(purpose);
    }

    /** As the key file has them now; one that cannot be read must not keep what was promised from going out. */
    private KeyRing keys() {
        Reading known = last;
        String now = state();
        if (known.state().equals(now)) {
            return known.keys();
        }
        try {
            known = read(now);
            LOG.log(
                    System.Logger.Level.INFO,
                    "event=keys-read key=" + known.keys().id());
        } catch (IOException | IllegalStateException e) {
            LOG.log(System.Logger.Level.ERROR, "event=keys-unreadable: those read before go on", e);
            known = new Reading(now, known.keys());
        }
        last = known;
        return known.keys();
    }

    private Reading read(String state) throws IOException {
        List<String> first = file == null ? List.of(config.key().orElseThrow()) : file.keys();
        List<String> old = config.oldKeys();
        return new Reading(
                state, KeyRing.of(Stream.concat(first.stream(), old.stream()).toList()));
    }

    private String state() {
        return file == null ? "" : file.state();
    }
}

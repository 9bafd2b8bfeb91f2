package org.imas.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.imas.audit.AuditAction;
import org.imas.audit.AuditLog;
import org.imas.audit.Deed;
import org.imas.platform.AuditKind;
import org.imas.platform.Json;
import org.imas.platform.Page;
import org.imas.platform.Secrets;
import org.jspecify.annotations.Nullable;

/** Seals all secrets with the key that seals now, a small transaction for each batch, so that older keys may go. */
@ApplicationScoped
public class Reseal {

    private static final System.Logger LOG = System.getLogger(Reseal.class.getName());

    @Inject
    private Secrets secrets;

    @Inject
    private ResealBatch batch;

    @Inject
    private AuditLog audit;

    /**
     * What was done, in numbers of providers.
     *
     * @param key the id of the key that seals now
     * @param current had been sealed with it before
     * @param changed were changed by somebody else meanwhile, and left alone
     * @param unreadable names of those that no key opens; they stay as they are
     */
    public record Resealed(String key, int resealed, int current, int changed, List<String> unreadable) {}

    public Resealed all() {
        Tally tally = new Tally();
        @Nullable UUID after = Page.FROM_THE_START;
        while (after != null) {
            after = batch.after(after, tally);
        }
        batch.done();
        Resealed done = tally.of(secrets.keyId());
        tell(done);
        LOG.log(
                System.Logger.Level.INFO,
                "event=secrets-resealed key=" + done.key() + " resealed=" + done.resealed() + " current="
                        + done.current() + " changed=" + done.changed() + " unreadable="
                        + done.unreadable().size());
        return done;
    }

    private void tell(Resealed done) {
        JsonObject details = Json.object()
                .add("resealed", done.resealed())
                .add("unreadable", Json.array(done.unreadable()))
                .build();
        audit.tell(new Deed(AuditAction.RESEALED, AuditKind.of(ConfiguredProvider.class), null, null, details));
    }

    /** Counts along the way. */
    static final class Tally {

        private int resealed;
        private int current;
        private int changed;
        private final List<String> unreadable = new ArrayList<>();

        void resealed() {
            resealed++;
        }

        void current() {
            current++;
        }

        void changed() {
            changed++;
        }

        void unreadable(String name) {
            unreadable.add(name);
        }

        Resealed of(String key) {
            return new Resealed(key, resealed, current, changed, List.copyOf(unreadable));
        }
    }
}

package org.imas.registry;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.imas.platform.Generation;
import org.imas.platform.Rows;
import org.imas.platform.Secrets;
import org.imas.platform.Selection;
import org.jspecify.annotations.Nullable;

/** Some providers, sealed anew in one transaction. */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
public class ResealBatch {

    private static final int BATCH = 50;

    @PersistenceContext(unitName = "imas")
    private EntityManager database;

    @Inject
    private Rows rows;

    @Inject
    private Secrets secrets;

    @Inject
    private Generation generation;

    /** Those that come after that one; answers where the next batch goes on, null at the end. */
    @Nullable
    UUID after(UUID id, Reseal.Tally tally) {
        List<ConfiguredProvider> found = rows.find(ConfiguredProvider.class, Selection.of(BATCH, id));
        List<ConfiguredProvider> some = found.subList(0, Math.min(BATCH, found.size()));
        some.forEach(provider -> reseal(provider, tally));
        return found.size() > BATCH ? some.get(BATCH - 1).id() : null;
    }

    /** Apart from the batches: whoever changes a provider holds its row while they wait for this one. */
    void done() {
        generation.begin();
    }

    private void reseal(ConfiguredProvider provider, Reseal.Tally tally) {
        String before = provider.sealedSettings();
        if (secrets.isCurrent(before)) {
            tally.current();
            return;
        }
        try {
            String text = secrets.open(before, provider.id());
            if (replaced(provider.id(), before, secrets.seal(text, provider.id()))) {
                tally.resealed();
            } else {
                tally.changed();
            }
        } catch (IllegalStateException noKeyOpensIt) {
            tally.unreadable(provider.name());
        }
    }

    /** Only if it still is what was read; its version stays, as nothing that anybody could know of changes. */
    private boolean replaced(UUID id, String before, String after) {
        return database.createQuery("update ConfiguredProvider p set p.sealedSettings = :after"
                                + " where p.id = :id and p.sealedSettings = :before")
                        .setParameter("after", after)
                        .setParameter("before", before)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }
}

package org.imas.routing;

import java.util.List;
import org.imas.delivery.Promise;
import org.imas.delivery.Reason;
import org.imas.provider.Notice;
import org.imas.registry.ConfiguredProvider;

/** One target on one provider, and every reason why it is told. */
public record Recipient(ConfiguredProvider provider, String target, List<Reason> reasons) {

    /** That it will be told that. */
    public Promise promise(Notice notice, Promise.Step step) {
        return new Promise(provider.id(), provider.name(), provider.type(), target, notice, step, reasons);
    }
}

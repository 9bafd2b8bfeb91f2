package org.imas.routing;

import java.util.List;
import org.imas.delivery.Reason;
import org.imas.registry.ConfiguredProvider;

/** One target on one provider, and every reason why it is told. */
public record Recipient(ConfiguredProvider provider, String target, List<Reason> reasons) {}

package org.imas.delivery;

import java.util.List;
import java.util.UUID;
import org.imas.provider.Notice;

/** What routing asks for: this notice, through that provider, to this target, for these reasons. */
public record Promise(
        UUID providerId,
        String providerName,
        String providerType,
        String target,
        Notice notice,
        List<Reason> reasons) {}

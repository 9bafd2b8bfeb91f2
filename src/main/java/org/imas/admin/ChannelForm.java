package org.imas.admin;

import java.io.Serializable;
import org.imas.routing.RuleEffects;
import org.jspecify.annotations.Nullable;

/** A channel that a rule tells, as it is being written. */
public class ChannelForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String provider;
    private @Nullable String target;

    ChannelForm(@Nullable String provider, @Nullable String target) {
        this.provider = provider;
        this.target = target;
    }

    RuleEffects.Target target() {
        return new RuleEffects.Target(FormText.given(provider), FormText.given(target));
    }

    public @Nullable String getProvider() {
        return provider;
    }

    public void setProvider(@Nullable String provider) {
        this.provider = provider;
    }

    public @Nullable String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String target) {
        this.target = target;
    }
}

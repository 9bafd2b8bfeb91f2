package org.imas.provider;

/** What a target of a provider is: that decides from where routing takes it. */
public enum Reach {
    /** A channel, topic or endpoint: the team's own on that provider, or the provider's default. */
    CHANNEL,
    /** A phone number (E.164) of whoever is on call. */
    PHONE,
    /** An e-mail address of whoever is on call, or a mandatory one of an impact scope. */
    EMAIL
}

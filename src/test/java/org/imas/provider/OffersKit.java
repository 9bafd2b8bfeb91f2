package org.imas.provider;

import org.imas.platform.Json;

/** Messages that offer to act, for tests. */
public final class OffersKit {

    public static final String TOKEN = "A".repeat(48);
    public static final String ACKNOWLEDGE = "https://imas.example.com/api/v1/r/" + TOKEN;
    public static final String RESOLVE = "https://imas.example.com/api/v1/r/" + "B".repeat(48);

    private OffersKit() {}

    /** One through that provider, with these settings as JSON. */
    public static Message message(Class<?> provider, String settings, Notice notice) {
        Record bound = SettingsForm.ofProvider(provider).bind(Json.parse(settings));
        return new Message(
                Notices.DELIVERY, "ops", notice, bound, new Brand("IMAS"), null, new Offers(ACKNOWLEDGE, RESOLVE));
    }

    public static Message message(Class<?> provider, String settings) {
        return message(provider, settings, Notices.of("TRIGGERED"));
    }
}

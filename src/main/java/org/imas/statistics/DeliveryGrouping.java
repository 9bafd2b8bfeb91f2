package org.imas.statistics;

/** What deliveries can be told apart by; a provider has the name it had at the promise. */
enum DeliveryGrouping {
    PROVIDER,
    TYPE,
    NONE;

    String group(DeliveryBook.Key key) {
        return switch (this) {
            case PROVIDER -> key.provider();
            case TYPE -> key.type();
            case NONE -> "";
        };
    }
}

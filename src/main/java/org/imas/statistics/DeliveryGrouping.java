package org.imas.statistics;

/** What deliveries can be told apart by; a provider has the name it had at the promise. */
enum DeliveryGrouping {
    PROVIDER("d.provider_name"),
    TYPE("d.provider_type"),
    NONE("d.task"); // of which there is only one among those looked at

    private final String column;

    DeliveryGrouping(String column) {
        this.column = column;
    }

    /** In SQL: {@code d} is the delivery. */
    String column() {
        return column;
    }
}

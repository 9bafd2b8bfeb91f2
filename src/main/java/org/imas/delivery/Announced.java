package org.imas.delivery;

import java.util.List;

/** Fired once in a transaction that makes deliveries due; the list grows until the transaction ends. */
record Announced(List<DeliveriesPromised.Due> all) {}

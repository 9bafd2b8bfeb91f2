package org.imas.delivery;

import java.util.List;
import java.util.UUID;

/** Fired inside the transaction that stores them; heard once it is committed. */
record DeliveriesPromised(List<UUID> ids) {}

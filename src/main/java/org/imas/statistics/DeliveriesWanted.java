package org.imas.statistics;

/** Which deliveries are looked at, and how they are told apart. */
record DeliveriesWanted(Period period, DeliveryGrouping groupBy) {}

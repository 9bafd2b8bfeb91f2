package org.imas.history;

/** One delivery with every attempt and its end, and the incident it tells of. */
public record DeliveryStory(DeliverySummary.InBrief incident, DeliveryView delivery) {}

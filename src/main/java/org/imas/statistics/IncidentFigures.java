package org.imas.statistics;

/**
 * The figures of a number of incidents.
 *
 * @param count how many were created
 * @param open how many of them are not resolved by now
 * @param mttd from {@code detectedAt} to {@code createdAt}, of those whose report gave {@code detectedAt}
 * @param mtta from {@code createdAt} to the first acknowledgement
 * @param mttr from {@code createdAt} to the resolution
 * @param firstDelivery from {@code createdAt} to the end of the first attempt to tell anybody that was accepted
 */
public record IncidentFigures(long count, long open, Figure mttd, Figure mtta, Figure mttr, Figure firstDelivery) {}

package org.imas.statistics;

import java.time.ZoneId;

/** Which incidents are looked at, and how they are told apart. */
record IncidentsWanted(Period period, IncidentGrouping groupBy, Interval interval, ZoneId zone) {}

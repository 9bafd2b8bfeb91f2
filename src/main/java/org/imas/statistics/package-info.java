/**
 * How well it goes: figures over many incidents and deliveries, for people who look back. Nothing else of the domain may
 * depend on it. What it keeps are counts of hours that are over, which the rows gave and, while they are there, can give again.
 */
@NullMarked
package org.imas.statistics;

import org.jspecify.annotations.NullMarked;

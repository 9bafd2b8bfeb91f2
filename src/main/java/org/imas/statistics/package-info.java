/**
 * How well it goes: figures over many incidents and deliveries, for people who look back. Reads only; nothing else may
 * depend on it, and no figure is kept that the rows themselves can give.
 */
@NullMarked
package org.imas.statistics;

import org.jspecify.annotations.NullMarked;

/**
 * How much one target is told in a short time, and when that is too much. Counts in memory only; must not know what is told,
 * nor what becomes of what is held.
 */
@NullMarked
package org.imas.storm;

import org.jspecify.annotations.NullMarked;

/**
 * The hub looking after itself: an audit that finds what fell through and puts it back, and the removal of what is old.
 * Must not be needed for any delivery to arrive.
 */
@NullMarked
package org.imas.upkeep;

import org.jspecify.annotations.NullMarked;

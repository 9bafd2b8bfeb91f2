/**
 * What became of the promises, for people: every delivery's story, the search through all of them, and the dead letters
 * with what can be done about them. Reads; what changes a delivery is asked of {@code delivery}.
 */
@NullMarked
package org.imas.history;

import org.jspecify.annotations.NullMarked;

/**
 * The promise kept: what routing decided is stored here with the incident's own commit, and is worked on until it is
 * delivered or given up with a reason. Must not know who is told or why, nor how any service talks.
 */
@NullMarked
package org.imas.delivery;

import org.jspecify.annotations.NullMarked;

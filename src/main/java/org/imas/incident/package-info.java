/**
 * What happened: an incident, its life and its timeline. Must not know who is told, how, or through which door it came.
 */
@NullMarked
package org.imas.incident;

import org.jspecify.annotations.NullMarked;

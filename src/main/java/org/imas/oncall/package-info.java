/**
 * Who is on call for a team, now and at any other time: rotations in layers, overrides, gaps, calendars.
 * Must not know incidents, nor how anyone is told.
 */
@NullMarked
package org.imas.oncall;

import org.jspecify.annotations.NullMarked;

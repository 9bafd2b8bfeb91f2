/**
 * Who is called next while nobody acknowledges an incident, and when that stops. Must not know how anybody is reached;
 * the times stand in the database, so that nodes may come and go.
 */
@NullMarked
package org.imas.escalation;

import org.jspecify.annotations.NullMarked;

/**
 * Who must hear of an incident, where, and why. Must not send anything, nor know how a service talks.
 */
@NullMarked
package org.imas.routing;

import org.jspecify.annotations.NullMarked;

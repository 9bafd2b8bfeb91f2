/**
 * The room of an incident: opened, filled, kept informed, archived. Each step is a delivery, with all its promises. Must
 * not know how a service makes rooms.
 */
@NullMarked
package org.imas.warroom;

import org.jspecify.annotations.NullMarked;

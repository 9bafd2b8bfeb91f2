/**
 * Stands in for the outside world when the hub is tried on one machine: a webhook receiver, an ntfy server and an SMTP
 * server on the loopback address, and one page that shows what arrived. Never part of the WAR: no class of the hub may
 * be imported here, and nothing here is hardened to be reached from another machine.
 */
@NullMarked
package org.imas.sandbox;

import org.jspecify.annotations.NullMarked;

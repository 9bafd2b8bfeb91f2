/**
 * Tells any system with an HTTP endpoint about an incident.
 * Must not know routing, retries or the database, nor any other provider.
 */
@NullMarked
package org.imas.provider.webhook;

import org.jspecify.annotations.NullMarked;

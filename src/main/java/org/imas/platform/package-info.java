/**
 * Wiring with no domain word in it: the REST application, problems, the only HTTP client, secrets, the clock.
 * Must not import any other package of ours.
 */
@NullMarked
package org.imas.platform;

import org.jspecify.annotations.NullMarked;

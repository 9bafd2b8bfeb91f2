/**
 * A provider as an operator configured it: its name, type, sealed settings, whom it serves; and calling it. Must not
 * know incidents, routing or the outbox.
 */
@NullMarked
package org.imas.registry;

import org.jspecify.annotations.NullMarked;

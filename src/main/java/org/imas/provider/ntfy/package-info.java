/**
 * Push notifications through an ntfy server, the public one or one's own.
 * Must not know routing, retries or the database, nor any other provider.
 */
@NullMarked
package org.imas.provider.ntfy;

import org.jspecify.annotations.NullMarked;

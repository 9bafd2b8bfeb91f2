/**
 * What a person answers from a message: by a link in it, or by a button that a service tells us of. Must not decide what
 * an acknowledgement does: it goes the same way as one by REST.
 */
@NullMarked
package org.imas.response;

import org.jspecify.annotations.NullMarked;

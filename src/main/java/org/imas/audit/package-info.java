/**
 * Who did what, when, and what it was before: the entries, and the way to read them. Changes of entities are written by
 * {@link org.imas.platform.Audited}; here, what is no change of one. Must not know what is audited.
 */
@NullMarked
package org.imas.audit;

import org.jspecify.annotations.NullMarked;

/**
 * What was held back comes out: by itself, or many in one digest for each target; and people are told before a silence ends.
 * Must not know why somebody is told, nor how any service talks.
 */
@NullMarked
package org.imas.digest;

import org.jspecify.annotations.NullMarked;

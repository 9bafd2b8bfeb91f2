/**
 * One look at all that a node rests on: for each thing whether it is well, what was found and what to do. Looks only, and
 * changes nothing; what it shows holds no secret.
 */
@NullMarked
package org.imas.doctor;

import org.jspecify.annotations.NullMarked;

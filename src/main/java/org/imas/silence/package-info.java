/**
 * What is held back for a time: silences, maintenance windows, quiet hours. Says whether and until when; must not know
 * who would be told, nor what becomes of that afterwards.
 */
@NullMarked
package org.imas.silence;

import org.jspecify.annotations.NullMarked;

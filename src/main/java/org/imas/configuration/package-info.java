/**
 * The whole configuration as one document: written out, compared with what is there, and applied; and the keys in effect.
 * Must not write rows itself: each part goes through the service that REST uses.
 */
@NullMarked
package org.imas.configuration;

import org.jspecify.annotations.NullMarked;

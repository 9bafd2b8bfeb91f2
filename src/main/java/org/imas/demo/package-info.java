/**
 * The small demo that fills an empty database, when it is asked for. Must not be known to anything else, nor do anything
 * that an administrator could not do by REST.
 */
@NullMarked
package org.imas.demo;

import org.jspecify.annotations.NullMarked;

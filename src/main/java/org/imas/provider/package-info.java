/**
 * The contract of a notification provider, in plain Java: what it is told, what it answers, which settings it takes.
 * Must not know the database, routing or retries: a provider formats, sends and classifies the answer, once.
 */
@NullMarked
package org.imas.provider;

import org.jspecify.annotations.NullMarked;

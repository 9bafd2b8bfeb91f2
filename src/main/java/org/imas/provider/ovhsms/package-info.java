/**
 * Text messages through the SMS service of OVH: to whoever is on call, in as few paid parts as can be.
 * Must not know routing, retries or the database, nor any other provider.
 */
@NullMarked
package org.imas.provider.ovhsms;

import org.jspecify.annotations.NullMarked;

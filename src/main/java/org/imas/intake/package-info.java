/**
 * The doors through which incidents come in: REST, JMS, CDI events. Each only reads its kind of request and hands it to
 * the same {@link org.imas.intake.Reception}; must not decide anything about an incident.
 */
@NullMarked
package org.imas.intake;

import org.jspecify.annotations.NullMarked;

/**
 * For other applications, as {@code imas-manager-client.jar}: they fire an {@link IncidentReport}, or hand it to the
 * {@link IncidentReporter}, and it travels to the hub in their transaction. Must not need anything but Jakarta EE, and nothing of
 * the hub: the two meet in the message alone ({@code docs/schemas/incident-report.schema.json}).
 */
@NullMarked
package org.imas.client;

import org.jspecify.annotations.NullMarked;

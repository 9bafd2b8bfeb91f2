/**
 * Who and what: teams, people, services, impact scopes and who is on call.
 * Must not know incidents, providers or how anyone is told; those look things up here.
 */
@NullMarked
package org.imas.organization;

import org.jspecify.annotations.NullMarked;

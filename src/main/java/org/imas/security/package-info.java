/**
 * Who calls, and what they may do: API tokens, sign-in, roles.
 * Must not know what the callers do: no domain word but token and role.
 */
@NullMarked
package org.imas.security;

import org.jspecify.annotations.NullMarked;

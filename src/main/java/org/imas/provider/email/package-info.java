/**
 * E-mail over SMTP, through a server of the operator's choice or the application server's own mail session.
 * Must not know routing, retries or the database, nor any other provider; uses the Jakarta Mail API alone.
 */
@NullMarked
package org.imas.provider.email;

import org.jspecify.annotations.NullMarked;

/**
 * The proof, by {@code mvn -Pcrash verify}, that an accepted incident is never lost: real servers under load, killed at a
 * random instant and started again, before a receiver that fails. Must look at the hub from outside only: by REST, by
 * what arrives, and by the outbox table while the server is dead.
 */
package org.imas.crash;

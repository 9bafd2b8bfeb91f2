/**
 * The messaging resource adapter for Payara, shipped as {@code imas-messaging.rar} beside the WAR: Artemis' own adapter plus a
 * broker inside the server. Must not hold anything the application calls, and nothing of the application: the two meet only
 * through JMS and the queue names.
 */
@NullMarked
package org.imas.broker;

import org.jspecify.annotations.NullMarked;

/**
 * Messages and war rooms in Slack, through its Web API with a bot token.
 * Must not know routing, retries or the database, nor any other provider.
 */
@NullMarked
package org.imas.provider.slack;

import org.jspecify.annotations.NullMarked;

/**
 * Tells a Discord channel about an incident, through a webhook or as a bot, and opens war rooms as a bot.
 * Must not know routing, retries or the database, nor any other provider.
 */
@NullMarked
package org.imas.provider.discord;

import org.jspecify.annotations.NullMarked;

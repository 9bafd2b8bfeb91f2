package org.imas.warroom;

import org.jspecify.annotations.Nullable;

/**
 * The room of an incident as REST and pages show it.
 *
 * @param provider the name of the provider that gives it
 * @param name what it is called there, once it was opened
 * @param url where people enter it (http or https), once it was opened
 */
public record RoomView(
        String provider,
        String type,
        WarRoom.State state,
        @Nullable String name,
        @Nullable String url) {}

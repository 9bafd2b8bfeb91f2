package org.imas.provider;

/**
 * The room that is wanted.
 *
 * @param name {@code inc-<short id>-<service>}, plain; the provider fits it to the rules of its service, and adds a
 *     suffix where the name is taken by a room that is not this incident's
 * @param topic plain text, cut by the provider
 * @param hidden whether only those invited may enter
 */
public record RoomPlan(String name, String topic, boolean hidden) {}

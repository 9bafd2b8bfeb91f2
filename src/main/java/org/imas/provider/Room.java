package org.imas.provider;

/** A room that exists: how the service calls it, its name there, and where people enter it (http or https). */
public record Room(String id, String name, String url) {}

package org.imas.registry;

import java.util.UUID;

/** What a gate must know of its provider. */
record GateSettings(UUID id, String name, String type, boolean active) {}

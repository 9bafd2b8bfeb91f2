package org.imas.registry;

import java.util.UUID;

/** A configured provider ready for use: its settings opened and bound to the record that its type takes. */
record Configured(UUID id, String type, boolean active, Record settings) {}

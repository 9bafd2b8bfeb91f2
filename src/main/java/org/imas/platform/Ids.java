package org.imas.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Instant;
import java.util.UUID;

/** New keys: UUID version 7, so that on one node later rows have greater keys, to the row. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /** When it was made, to the millisecond. */
    public static Instant madeAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /** The least key that could be made in the millisecond of that time: greater than all made before it. */
    public static UUID firstAt(Instant time) {
        long version = 0x7000L;
        long variant = 0x8000_0000_0000_0000L;
        return new UUID(Math.max(0, time.toEpochMilli()) << 16 | version, variant);
    }
}

package org.imas.provider;

import java.util.List;
import org.imas.platform.Fault;

/** Settings that must also fit each other: what {@link Setting} alone cannot say. */
public interface CheckedSettings {

    /** What is wrong, each with the JSON key it belongs to; empty when nothing is. */
    List<Fault> faults();
}

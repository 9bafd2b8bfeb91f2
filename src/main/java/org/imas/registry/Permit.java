package org.imas.registry;

import java.time.Duration;
import org.imas.provider.SendResult;

/** Leave to make one call; to be given back, once, whatever happens. What comes after the first time does nothing. */
public interface Permit {

    /** The call was made, ended like that and took so long. */
    void done(SendResult result, Duration took);

    /** Nothing was sent after all. */
    void unused();
}

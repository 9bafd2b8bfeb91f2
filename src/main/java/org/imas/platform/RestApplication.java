package org.imas.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything REST lies under {@code /api/v1}. */
@ApplicationPath("/api/v1")
public class RestApplication extends Application {}

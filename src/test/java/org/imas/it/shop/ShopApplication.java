package org.imas.it.shop;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** An application of somebody else, beside the hub. */
@ApplicationPath("api")
public class ShopApplication extends Application {}

package org.imas.platform;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** The answer to a POST that made something: 201, where it is, what it is. */
public final class Created {

    private Created() {}

    public static Response at(UriInfo collection, UUID id, Object made) {
        return Response.created(
                        collection.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(made)
                .build();
    }
}

package org.imas.openapi;

import java.util.List;

/**
 * One thing to call.
 *
 * @param path below the address of the hub
 * @param role the least one of the token, or {@code ANYONE}
 * @param bodies what it takes, by media type
 */
public record ApiOperation(
        String id,
        String method,
        String path,
        String summary,
        String description,
        String role,
        List<ApiField> parameters,
        List<ApiContent> bodies,
        List<ApiContent> answers) {}

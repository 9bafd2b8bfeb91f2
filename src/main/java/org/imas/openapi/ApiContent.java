package org.imas.openapi;

import java.util.List;

/**
 * A body, or an answer.
 *
 * @param status of an answer; empty for a body
 * @param mediaType empty where there is nothing in it
 */
public record ApiContent(
        String status, String description, String mediaType, ApiType type, List<ApiExample> examples) {}

package org.imas.openapi;

import java.util.List;

/** What belongs together: its operations, and the shapes of the JSON that they take and answer. */
public record ApiChapter(String name, String description, List<ApiOperation> operations, List<ApiShape> shapes) {}

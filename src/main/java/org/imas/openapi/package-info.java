/**
 * The OpenAPI document of the interface: served to whoever may read, and taken apart for the page that shows it. Must not know
 * any resource: the document is made of them before it is shipped, and is data here.
 */
@NullMarked
package org.imas.openapi;

import org.jspecify.annotations.NullMarked;

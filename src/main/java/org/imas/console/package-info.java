/**
 * The pages that everybody uses, and the frame all pages stand in: words, times, the viewer, who may open what.
 * Must not decide anything: a page asks the services that REST asks.
 */
@NullMarked
package org.imas.console;

import org.jspecify.annotations.NullMarked;

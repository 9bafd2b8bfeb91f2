/**
 * The pages that administrators set things up with, one bean for each.
 * Must not decide anything: a page asks the services that REST asks.
 */
@NullMarked
package org.imas.admin;

import org.jspecify.annotations.NullMarked;

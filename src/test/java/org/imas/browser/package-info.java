/** The pages in a real browser, on the WAR that ships. */
package org.imas.browser;

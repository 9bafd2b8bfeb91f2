/** How fast the pages are when the database is full: {@code mvn -Ppages verify}, docs/console-speed.md. */
package org.imas.speed;

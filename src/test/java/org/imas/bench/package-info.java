/**
 * What the hub costs and how fast it is, beside a bare relay that keeps the same promise and does nothing else; see
 * docs/benchmarks.md. Run by {@code mvn -Pbench verify}, part of nothing that ships.
 */
package org.imas.bench;

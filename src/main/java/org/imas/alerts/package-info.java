/**
 * What monitoring says, in the words of each sender: Alertmanager, Grafana, whatever speaks PagerDuty's events, any JSON. Each
 * alert becomes a report, or a step of the incident that it made; must not decide who hears of it.
 */
@NullMarked
package org.imas.alerts;

import org.jspecify.annotations.NullMarked;

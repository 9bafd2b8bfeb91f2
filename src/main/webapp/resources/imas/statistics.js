/* Charts in the colours of the page, light or dark: the figures come from the server, the colours from the style sheet. */
(function () {
  'use strict';

  var LIGHT = ['#1259a6', '#b04a00', '#1b6b36', '#8e2a8b', '#7a5d00', '#b3261e', '#00677a', '#52606d', '#4a3fb0', '#8a4b00'];
  var DARK = ['#8cc4ff', '#ffb27a', '#86dba0', '#eaa6e8', '#f2d36b', '#ff9b93', '#7fdcec', '#b0bac5', '#b9b2ff', '#ffc27a'];
  var DASHES = [[], [6, 4], [2, 3], [10, 4, 2, 4]];
  var POINTS = ['circle', 'rect', 'triangle', 'rectRot', 'star'];

  function colour(name) {
    return getComputedStyle(document.body).getPropertyValue(name).trim();
  }

  window.imasChart = function () {
    var config = this.cfg.config;
    var ink = colour('--ink');
    var soft = colour('--ink-soft');
    var palette = document.body.classList.contains('dark') ? DARK : LIGHT;
    config.data.datasets.forEach(function (series, i) {
      var own = palette[i % palette.length];
      series.backgroundColor = own;
      series.borderColor = own;
      if (config.type === 'line') {
        series.borderDash = DASHES[i % DASHES.length];
        series.pointStyle = POINTS[i % POINTS.length];
        series.pointRadius = 4;
        series.spanGaps = true;
      }
    });
    Object.keys(config.options.scales).forEach(function (name) {
      var scale = config.options.scales[name];
      scale.ticks = Object.assign({ color: soft }, scale.ticks);
      scale.grid = Object.assign({ color: colour('--line') }, scale.grid);
      if (scale.title) {
        scale.title.color = soft;
      }
    });
    config.options.plugins = { legend: { labels: { color: ink, usePointStyle: config.type === 'line' } } };
  };
})();

/* On a phone the documentation is folded: the form comes first. */
(function () {
  'use strict';

  document.addEventListener('DOMContentLoaded', function () {
    if (window.matchMedia('(max-width: 60rem)').matches) {
      document.querySelectorAll('.guide').forEach(function (guide) { guide.removeAttribute('open'); });
    }
  });
})();

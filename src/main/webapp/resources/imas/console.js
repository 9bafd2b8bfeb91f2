/* What the pages do in the browser beside PrimeFaces: the time zone and brightness of the device, news, keys. */
(function () {
  'use strict';

  var YEAR = 365 * 24 * 60 * 60;

  function cookie(name) {
    var found = document.cookie.split('; ').filter(function (pair) { return pair.indexOf(name + '=') === 0; })[0];
    return found ? found.substring(name.length + 1) : null;
  }

  function keep(name, value) {
    document.cookie = name + '=' + value + '; path=/; max-age=' + YEAR + '; SameSite=Lax'
      + (location.protocol === 'https:' ? '; Secure' : '');
  }

  // times are shown in the zone of the device until its viewer chooses another
  if (cookie('imas-zone') === null) {
    var zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone) {
      keep('imas-zone', zone.replace(/\//g, '.'));
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    var device = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    var before = cookie('imas-device');
    if (before !== device) {
      keep('imas-device', device);
      var auto = document.body.dataset.brightness === 'auto';
      if (auto && !document.body.classList.contains(device) && cookie('imas-device') === device) {
        location.reload();
      }
    }
    if (window.matchMedia('(max-width: 48rem)').matches) {
      document.querySelectorAll('.menu-fold').forEach(function (fold) { fold.removeAttribute('open'); });
    }
  });

  // the icon of a button is a picture beside its word, not a part of its name
  function hush(within) {
    within.querySelectorAll('.ui-button > .ui-icon:not([aria-hidden])').forEach(function (icon) {
      icon.setAttribute('aria-hidden', 'true');
    });
    // a field for several values is a list of them and an input; as PrimeFaces says it, it is neither
    within.querySelectorAll('ul.ui-autocomplete-multiple-container[role]').forEach(function (list) {
      list.removeAttribute('role');
      list.removeAttribute('aria-orientation');
    });
    within.querySelectorAll('ul.ui-autocomplete-multiple-container > li[role]').forEach(function (token) {
      token.removeAttribute('role');
      token.removeAttribute('aria-selected');
    });
  }

  // the row that the keyboard is at, by its link: it stays so when news draw the list anew
  var at = null;

  document.addEventListener('focusin', function (event) {
    var row = event.target.closest('[data-key-row]');
    at = row ? row.querySelector('a').getAttribute('href') : null;
  });
  document.addEventListener('pointerdown', function (event) {
    if (!event.target.closest('[data-key-row]')) {
      at = null;
    }
  });

  function stay() {
    if (at !== null && document.activeElement === document.body) {
      var row = rows().filter(function (one) { return one.querySelector('a').getAttribute('href') === at; })[0];
      if (row) {
        row.querySelector('a').focus({ preventScroll: true });
      }
    }
  }

  document.addEventListener('DOMContentLoaded', function () {
    hush(document);
    new MutationObserver(function () {
      hush(document);
      stay();
    }).observe(document.body, { childList: true, subtree: true });
  });

  // a session that has ended answers with the sign-in page, which is none of the answers PrimeFaces knows;
  // a hub that does not answer at all is no reason to lose the page
  document.addEventListener('DOMContentLoaded', function () {
    if (window.jQuery) {
      jQuery(document).on('pfAjaxError', function (event, xhr) {
        if (!xhr || (xhr.status !== 0 && xhr.status < 502)) {
          location.reload();
        }
      });
    }
  });

  // news: at most one refresh a second, and a look every half minute while the connection is down
  var waiting = null;
  var polling = null;

  function refresh() {
    waiting = null;
    ['refreshLive', 'refreshIncident'].forEach(function (name) {
      if (typeof window[name] === 'function' && !document.querySelector('.ui-dialog[aria-hidden=false], .ui-confirm-dialog[aria-hidden=false]')) {
        window[name]();
      }
    });
  }

  window.imasNews = function () {
    if (waiting === null) {
      waiting = window.setTimeout(refresh, 300);
    }
  };
  window.imasOpened = function () {
    document.body.dataset.news = 'open';
    window.clearInterval(polling);
    polling = null;
  };
  window.imasClosed = function () {
    document.body.dataset.news = 'closed';
    if (polling === null) {
      window.imasNews(); // another node may be there already: it does not know this page, which then loads itself anew
      polling = window.setInterval(window.imasNews, 30000);
    }
  };

  // keys
  function rows() {
    return Array.prototype.slice.call(document.querySelectorAll('[data-key-row]'));
  }

  function move(step) {
    var all = rows();
    var at = all.findIndex(function (row) { return row.contains(document.activeElement); });
    var next = all[Math.max(0, Math.min(all.length - 1, at + step))];
    if (next) {
      next.querySelector('a').focus();
    }
  }

  function press(selector) {
    var row = rows().filter(function (one) { return one.contains(document.activeElement); })[0];
    var button = row && row.querySelector(selector);
    if (button) {
      button.click();
    }
  }

  document.addEventListener('keydown', function (event) {
    var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !document.querySelector('[data-keys]')) {
      return;
    }
    switch (event.key) {
      case 'j': move(1); break;
      case 'k': move(-1); break;
      case 'a': press('.acknowledge'); break;
      case 'r': press('.resolve'); break;
      case '?': PF('keys').show(); break;
      case '/':
        document.getElementById('filter').focus();
        event.preventDefault();
        break;
      default:
    }
  });
})();

// what a reader has unfolded stays so when the page is shown anew
(function () {
  const unfolded = new Set();
  document.addEventListener("toggle", function (event) {
    const id = event.target.id;
    if (id && event.target.isConnected) {
      event.target.open ? unfolded.add(id) : unfolded.delete(id);
    }
  }, true);
  new MutationObserver(function () {
    unfolded.forEach(function (id) {
      const folded = document.getElementById(id);
      if (folded && !folded.open) {
        folded.open = true;
      }
    });
  }).observe(document, {childList: true, subtree: true});
})();

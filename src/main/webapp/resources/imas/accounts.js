/* What is shown once is copied by a button that says so; without a secure connection by the older way. */
document.addEventListener('click', function (event) {
  var button = event.target.closest('button[data-copy]');
  if (!button) {
    return;
  }
  var source = document.getElementById(button.dataset.copy);
  function said() {
    button.textContent = button.dataset.copied;
  }
  function selected() {
    var range = document.createRange();
    range.selectNodeContents(source);
    window.getSelection().removeAllRanges();
    window.getSelection().addRange(range);
    if (document.execCommand('copy')) {
      said();
    }
  }
  if (navigator.clipboard) {
    navigator.clipboard.writeText(source.textContent).then(said, selected);
  } else {
    selected();
  }
});

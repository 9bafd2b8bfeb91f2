/* A file that is chosen is read into the field that it names; nothing is sent before somebody asks for it. */
document.addEventListener('change', function (event) {
  var input = event.target;
  if (!input.matches('input[type=file][data-into]') || !input.files.length) {
    return;
  }
  input.files[0].text().then(function (text) {
    document.querySelector(input.dataset.into).value = text;
  });
});

// The calendar of who is on call: what FullCalendar must know besides what PrimeFaces tells it.
function imasOnCallCalendar() {
  const options = this.cfg.options;
  options.eventInteractive = true; // the keyboard reaches each part
  options.firstDay = 1; // as the weeks of rotations are counted
  options.longPressDelay = 500;
  options.eventDidMount = function (shown) { shown.el.title = shown.timeText + " " + shown.event.title; };
  if (window.matchMedia("(max-width: 48rem)").matches) {
    options.initialView = "listWeek";
    options.headerToolbar = { start: "prev,next", center: "title", end: "listWeek,dayGridMonth" };
    options.height = "auto";
  }
}

import { summary } from './summary.js';

// everything that arrived goes in as text, never as markup; the HTML of a mail alone is rendered, in a closed frame

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

/** What is inside is made when it is first opened: hundreds of closed bodies would be slow. */
function fold(title, open, content) {
  const details = element('details');
  details.append(element('summary', '', title));
  let made = false;
  const make = () => {
    if (!made) details.append(content());
    made = true;
  };
  details.addEventListener('toggle', make);
  if (open) {
    make();
    details.open = true;
  }
  return details;
}

function headerList(headers) {
  const list = element('dl', 'headers');
  for (const [name, values] of Object.entries(headers)) {
    for (const value of values) list.append(element('dt', '', name), element('dd', '', value));
  }
  return list;
}

function mailFrame(html) {
  const frame = element('iframe', 'mail');
  // no script, no form, no origin of ours; a link may open a new tab, so that the way to the incident can be tried
  frame.setAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox');
  frame.setAttribute('referrerpolicy', 'no-referrer');
  frame.title = 'The HTML part of the mail';
  const base = '<base target="_blank">';
  frame.srcdoc = /<head(\s[^>]*)?>/i.test(html) ? html.replace(/<head(\s[^>]*)?>/i, head => head + base) : base + html;
  return frame;
}

function facts(pairs) {
  const list = element('dl', 'facts');
  for (const [name, value] of pairs) list.append(element('dt', '', name), element('dd', '', value));
  return list;
}

function answered(item) {
  const good = item.status < 300;
  const text = item.channel === 'email' ? 'accepted' : `answered ${item.status}`;
  return element('span', good ? 'answer good' : 'answer bad', text);
}

export function card(item) {
  const told = summary(item);
  const made = element('article', `card ${told.severity}`);
  made.dataset.id = item.id;

  const top = element('div', 'line');
  const time = element('time', '', new Date(item.at).toLocaleTimeString([], { hourCycle: 'h23' }));
  time.dateTime = item.at;
  time.title = item.at;
  top.append(time);
  if (told.label) top.append(element('span', 'severity', told.label));
  top.append(answered(item));
  made.append(top, element('h3', '', told.title));
  if (told.text) made.append(element('p', 'text', told.text));
  if (told.facts.length) made.append(facts(told.facts));

  if (item.message.html) {
    made.append(fold('As the reader sees it', true, () => mailFrame(item.message.html)));
  }
  if (item.body) {
    const title = item.channel === 'email' ? 'Text part' : 'Body';
    made.append(fold(title, false, () => element('pre', '', pretty(item.body))));
  }
  made.append(fold('Headers', false, () => headerList(item.headers)));
  return made;
}

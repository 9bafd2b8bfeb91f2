import { card } from './card.js';

const columns = new Map([...document.querySelectorAll('.column')].map(c => [c.id, c]));
const state = document.getElementById('state');
let run = null;
let last = 0;

function reset() {
  last = 0;
  for (const column of columns.values()) column.querySelector('.cards').replaceChildren();
}

function forget(oldest) {
  for (const shown of document.querySelectorAll('.card')) {
    if (Number(shown.dataset.id) < oldest) shown.remove();
  }
}

function show(items) {
  // newest first from the server: put the oldest of the new ones on top first
  for (const item of [...items].reverse()) {
    columns.get(item.channel).querySelector('.cards').prepend(card(item));
    last = Math.max(last, item.id);
  }
}

function count() {
  let all = 0;
  for (const [channel, column] of columns) {
    const here = column.querySelector('.cards').childElementCount;
    for (const shown of document.querySelectorAll(`[data-of=${channel}]`)) shown.textContent = here;
    column.querySelector('.empty').hidden = here > 0;
    all += here;
  }
  document.getElementById('welcome').hidden = all > 0;
  document.title = (all ? `(${all}) ` : '') + 'Sandbox – IMAS Manager';
}

function showFaults(misbehaving) {
  for (const [channel, column] of columns) {
    const told = misbehaving.filter(m => m.path === `/${channel}` || m.path.startsWith(`/${channel}/`));
    const fault = column.querySelector('.fault');
    fault.hidden = told.length === 0;
    const fail = column.querySelector('.fail');
    if (fail) {
      fail.textContent = told.length ? 'Behave again' : 'Fail the next 2';
      fail.dataset.failing = told.length > 0;
    }
    fault.textContent = told
      .map(m => `${m.path}: the next ${m.failNext === 1 ? 'call' : m.failNext + ' calls'} will get ${m.status}`
        + (m.retryAfter ? `, Retry-After ${m.retryAfter}` : '') + (m.delayMillis ? `, after ${m.delayMillis} ms` : ''))
      .join('\n');
  }
}

function showAddresses(smtpPort) {
  columns.get('webhook').querySelector('.address').textContent = `${location.origin}/webhook`;
  columns.get('ntfy').querySelector('.address').textContent = `${location.origin}/ntfy`;
  columns.get('email').querySelector('.address').textContent = `smtp://${location.hostname}:${smtpPort}`;
}

async function look() {
  let answer = await (await fetch(`arrivals?after=${last}`)).json();
  if (answer.run !== run) {
    // another sandbox counts from one again
    if (run !== null) answer = await (await fetch('arrivals')).json();
    run = answer.run;
    reset();
  }
  forget(answer.oldest);
  show(answer.items);
  count();
  showFaults(answer.misbehaving);
  showAddresses(answer.smtpPort);
}

async function keepLooking() {
  try {
    if (!document.hidden || run === null) await look();
    state.textContent = 'live';
    state.className = 'state live';
  } catch (e) {
    console.error(e);
    state.textContent = 'the sandbox does not answer';
    state.className = 'state lost';
  }
  setTimeout(keepLooking, 1000);
}

document.getElementById('clear').addEventListener('click', () => fetch('arrivals', { method: 'DELETE' }));
document.getElementById('copy').addEventListener('click', async event => {
  await navigator.clipboard.writeText(document.getElementById('curl').textContent);
  event.target.textContent = 'Copied';
});
for (const [channel, column] of columns) {
  column.querySelector('.fail')?.addEventListener('click', event => {
    if (event.target.dataset.failing === 'true') return fetch('control', { method: 'DELETE' });
    return fetch('control', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ path: `/${channel}/*`, failNext: 2, status: 503 }),
    });
  });
}
keepLooking();

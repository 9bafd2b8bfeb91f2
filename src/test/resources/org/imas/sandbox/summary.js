// Finds what a person wants to read first in whatever arrived: our own webhook format, those of chat and paging
// services, an ntfy message, a mail.

const SEVERITIES = { SEV1: 'sev1', SEV2: 'sev2', SEV3: 'sev3', SEV4: 'sev4' };
const PAGING = { critical: 'SEV1', error: 'SEV2', warning: 'SEV3', info: 'SEV4', P1: 'SEV1', P2: 'SEV2', P3: 'SEV3', P4: 'SEV4' };
const NTFY = { 5: 'SEV1', 4: 'SEV2', 3: 'SEV3', 2: 'SEV4', 1: 'SEV4' };
const PRIORITY_NAMES = { 5: 'max', 4: 'high', 3: 'default', 2: 'low', 1: 'min' };
const SHORT = 400;

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The first text or number under one of these keys, the outermost first. */
function find(value, keys) {
  let level = [value];
  for (let depth = 0; depth < 6 && level.length; depth++) {
    for (const key of keys) {
      for (const object of level) {
        const found = object?.[key];
        if (typeof found === 'string' && found || typeof found === 'number') return String(found);
      }
    }
    level = level.flatMap(o => o && typeof o === 'object' ? Object.values(o) : []).slice(0, 500);
  }
  return '';
}

function short(text) {
  const points = [...text];
  return points.length > SHORT ? points.slice(0, SHORT).join('') + '…' : text;
}

function present(pairs) {
  return pairs.filter(([, value]) => value);
}

function sev(text) {
  return /SEV[1-4]/.exec(text)?.[0] ?? '';
}

function result(level, label, rest) {
  return { severity: SEVERITIES[level] ?? 'none', label, ...rest };
}

function webhook(item) {
  const json = parse(item.body);
  const said = find(json, ['severity']) || find(json, ['priority']);
  const level = sev(said) || PAGING[said] || sev(item.body) || sev(item.target);
  const title = find(json, ['title', 'summary', 'activityTitle', 'text', 'content', 'message']);
  // what is no JSON is the text itself
  const text = json ? find(json, ['description', 'details']) : item.body;
  return result(level, said || level, {
    title: title ? short(title) : `${item.method} ${item.target}`,
    text: text === title ? '' : short(text),
    facts: present([
      ['event', find(json, ['event_type', 'event', 'event_action'])],
      ['status', find(json, ['status'])],
      ['service', find(json, ['service', 'service_name', 'source'])],
      ['incident', find(json, ['incident_id', 'incident', 'dedup_key', 'alias'])],
      ['sent to', title ? `${item.method} ${item.target}` : ''],
    ]),
  });
}

function ntfy(item) {
  const m = item.message;
  if (m.error) {
    return result('', '', {
      title: `Refused: ${m.error}`,
      text: '',
      facts: [['code', String(m.code)], ['sent to', `${item.method} ${item.target}`]],
    });
  }
  if (!m.topic) {
    return { ...webhook(item), facts: [['sent to', `${item.method} ${item.target}`]] };
  }
  const raw = m.message.startsWith('{') && parse(m.message) !== null;
  return result(sev(m.title ?? '') || NTFY[m.priority ?? 3], `priority ${m.priority ?? 3} ${PRIORITY_NAMES[m.priority ?? 3]}`, {
    title: m.title ?? short(m.message),
    text: m.title ? short(m.message) : '',
    facts: present([
      ['topic', m.topic],
      ['tags', (m.tags ?? []).join(', ')],
      ['click', m.click],
      ['actions', (m.actions ?? []).map(a => `${a.label} → ${a.url ?? a.intent ?? ''}`).join('\n')],
      ['sequence', m.sequence_id],
      ['note', raw ? 'JSON posted to a topic is shown as it stands: publish JSON to the server root' : ''],
    ]),
  });
}

function email(item) {
  const m = item.message;
  const level = sev(m.subject ?? '') || sev(item.body);
  return result(level, level, {
    title: m.subject || '(no subject)',
    text: m.html ? '' : short(item.body),
    facts: present([
      ['from', m.from],
      ['to', m.to],
      ['cc', m.cc],
      ['delivered to', m.to?.includes(item.target) ? '' : item.target],
      ['Message-ID', m.messageId],
      ['attachments', (m.attachments ?? []).join(', ')],
    ]),
  });
}

export function summary(item) {
  return { webhook, ntfy, email }[item.channel](item);
}

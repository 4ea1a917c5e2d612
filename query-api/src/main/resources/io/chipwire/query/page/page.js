'use strict';
// Everything that comes from an article is put on the page as text, never as markup.

const PAGE = 50;
const byId = (id) => document.getElementById(id);
const rows = byId('deals').tBodies[0];
let current = null;
let shown = 0;

function element(tag, text, className) {
  const made = document.createElement(tag);
  if (text !== undefined && text !== null) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function range(value, unit) {
  const number = (n) => n.toLocaleString('en-US');
  if (value.low === null) return `up to ${unit(number(value.high))}`;
  if (value.high === null) return `at least ${unit(number(value.low))}`;
  if (value.low === value.high) return unit(number(value.low));
  return `${unit(number(value.low))} to ${unit(number(value.high))}`;
}

function quantity(value) {
  if (!value) return '';
  return range(value, (n) => (value.unit === 'chip' ? n : `${n} ${value.unit === 'MW' ? 'MW' : value.unit + 's'}`));
}

function amount(value) {
  if (!value) return '';
  const words = (n) => (n >= 1e9 ? `${n / 1e9} billion` : n >= 1e6 ? `${n / 1e6} million` : n.toLocaleString('en-US'));
  const scaled = { low: value.low === null ? null : words(value.low), high: value.high === null ? null : words(value.high) };
  return range(scaled, (n) => (value.currency === 'USD' ? `$${n}` : `${n} ${value.currency}`));
}

function known(value) {
  return value.by === 'published' ? value.at.slice(0, 10) : 'date not known';
}

function link(text, url) {
  if (!/^https?:\/\//i.test(url)) return element('span', `${text} (${url})`);
  const made = element('a', text);
  made.href = url;
  made.rel = 'noopener noreferrer';
  made.target = '_blank';
  return made;
}

function list(tag, items) {
  const made = element(tag);
  for (const item of items) {
    const entry = element('li');
    entry.append(...[].concat(item));
    made.append(entry);
  }
  return made;
}

function evidence(held) {
  const claim = held.claim;
  const byWords = new Map();
  const note = (slot, told) => {
    for (const one of told ? told.evidence : []) {
      const key = `${one.block}:${one.start}:${one.words}`;
      if (!byWords.has(key)) byWords.set(key, { ...one, slots: [] });
      byWords.get(key).slots.push(told.basis === 'derived' ? `${slot} (derived: ${told.formula})` : slot);
    }
  };
  for (const slot of ['buyer', 'seller', 'quantity', 'amount', 'status', 'when']) note(slot, claim[slot]);
  claim.items.forEach((item) => note('item', item));
  note('reported by', claim.reportedBy);
  return [...byWords.values()].map((one) => {
    const quote = element('blockquote');
    quote.append(element('span', `“${one.words}” `));
    const place = one.block < 0 ? 'title' : `block ${one.block + 1}`;
    quote.append(element('span', `${one.slots.join(', ')} · ${place}, character ${one.start}`, 'slot'));
    return quote;
  });
}

function detail(deal) {
  const cell = element('td');
  cell.colSpan = 7;
  for (const conflict of deal.conflicts) {
    const box = element('div', undefined, 'conflict');
    box.append(element('strong', `${conflict.state === 'open' ? 'Open' : 'Settled'} conflict on the ${conflict.slot}`));
    box.append(list('ul', conflict.values.map((rival) => `${rival.text}: ${rival.heldBy.join(', ')}`)));
    cell.append(box);
  }
  cell.append(element('h3', 'History'));
  cell.append(list('ol', deal.history.map((step) => [step.status, quantity(step.quantity), step.when || '', `known ${known(step.known)}`].filter(Boolean).join(' · '))));
  cell.append(element('h3', 'Origins'));
  cell.append(list('ul', deal.origins.map((origin) => (origin.via.length ? `${origin.name}, through ${origin.via.join(', ')}` : origin.name))));
  cell.append(element('h3', 'Words'));
  const documents = new Map(deal.sources.map((source) => [source.article, source]));
  for (const held of deal.claims) {
    const source = documents.get(held.article);
    if (source) {
      const line = element('p', undefined, 'note');
      line.append(link(source.title || source.url, source.url), element('span', ` · ${source.source} · ${source.published ? source.published.day : 'no date'}`));
      cell.append(line);
    }
    cell.append(...evidence(held));
  }
  const ids = element('p', undefined, 'note');
  const permanent = element('a', `/api/v1/deals/${deal.id}`);
  permanent.href = `/api/v1/deals/${encodeURIComponent(deal.id)}`;
  ids.append(permanent);
  cell.append(ids);
  const row = element('tr', undefined, 'detail');
  row.append(cell);
  return row;
}

function dealRow(deal) {
  const row = element('tr', undefined, 'deal');
  const cell = (label, text) => {
    const made = element('td', text);
    if (label && text) made.dataset.label = label;
    row.append(made);
    return made;
  };
  const name = element('button', deal.buyer, 'name');
  name.setAttribute('aria-expanded', 'false');
  cell('').append(name);
  const what = cell('', [quantity(deal.quantity), deal.items.join(', ')].filter(Boolean).join(' '));
  if (deal.conflicts.some((conflict) => conflict.state === 'open')) what.append(element('div', 'sources disagree', 'open'));
  cell('from', deal.seller || '');
  cell('for', amount(deal.amount));
  const status = cell('');
  status.append(element('span', deal.mode === 'lease' ? `${deal.status}, lease` : deal.status, `status ${deal.status}`));
  cell('when', deal.when || '');
  cell('by', deal.origins.map((origin) => origin.name).join(', '));
  const evidenceRow = detail(deal);
  evidenceRow.hidden = true;
  row.addEventListener('click', () => {
    evidenceRow.hidden = !evidenceRow.hidden;
    name.setAttribute('aria-expanded', String(!evidenceRow.hidden));
  });
  return [row, evidenceRow];
}

function understood(answer) {
  if (!answer.understood) return '';
  const parts = Object.entries(answer.understood)
    .filter(([, value]) => value !== null && value.length !== 0)
    .map(([slot, value]) => `${slot}: ${Array.isArray(value) ? value.join(', ') : value}`);
  const ignored = answer.ignored.length ? ` Not understood: ${answer.ignored.join(', ')}.` : '';
  return (parts.length ? `Understood as ${parts.join('; ')}.` : 'Understood as: all deals.') + ignored;
}

async function load(path, parameters, offset) {
  current = { path, parameters };
  const url = `${path}?${new URLSearchParams({ ...parameters, limit: PAGE, offset })}`;
  byId('more').hidden = true;
  let answer;
  try {
    const response = await fetch(url, { headers: { Accept: 'application/json' } });
    answer = await response.json();
    byId('state').hidden = response.headers.get('Chipwire-Caught-Up') !== 'false';
    if (!response.ok) throw new Error(answer.detail || `status ${response.status}`);
  } catch (error) {
    byId('summary').textContent = `No answer: ${error.message}`;
    return;
  }
  if (offset === 0) {
    rows.replaceChildren();
    shown = 0;
  }
  shown += answer.deals.length;
  byId('understood').textContent = understood(answer);
  byId('answer').textContent = answer.answer && answer.total > 0 ? answer.answer : '';
  byId('summary').textContent = answer.total === 0 ? 'No deal matches.' : `${answer.total} ${answer.total === 1 ? 'deal' : 'deals'}. Click one for its evidence.`;
  byId('deals').hidden = shown === 0;
  rows.append(...answer.deals.flatMap(dealRow));
  if (answer.total === 1 && shown === 1) rows.rows[0].click();
  byId('more').hidden = shown >= answer.total || answer.deals.length === 0;
}

function filled(form) {
  return Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
}

function fromAddress() {
  const parameters = Object.fromEntries(new URLSearchParams(location.search));
  if (parameters.ask) {
    byId('question').value = parameters.ask;
    return load('/api/v1/ask', { q: parameters.ask }, 0);
  }
  for (const field of byId('filter').elements) if (field.name in parameters) field.value = parameters[field.name];
  byId('filters').open = Object.keys(parameters).length > 0;
  return load('/api/v1/deals', filled(byId('filter')), 0);
}

function go(parameters) {
  history.pushState(null, '', `/?${new URLSearchParams(parameters)}`);
  return fromAddress();
}

byId('ask').addEventListener('submit', (event) => {
  event.preventDefault();
  const question = byId('question').value.trim();
  go(question ? { ask: question } : {});
});
byId('filter').addEventListener('submit', (event) => {
  event.preventDefault();
  byId('question').value = '';
  go(filled(byId('filter')));
});
byId('filter').addEventListener('reset', () => setTimeout(() => go({})));
byId('more').addEventListener('click', () => load(current.path, current.parameters, shown));
addEventListener('popstate', fromAddress);
fromAddress();

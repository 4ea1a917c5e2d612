// One deal: a row of the table, and under it all that is known of it.

import { amount, ask, element, known, link, list, quantity, whole } from './words.js';

let rowsMade = 0;

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

function box(className, title, items) {
  const made = element('div', undefined, className);
  made.append(element('strong', title));
  made.append(list('ul', items));
  return made;
}

function conflict(one) {
  const holders = (rival) => {
    const parts = [rival.heldBy.length ? `held by ${rival.heldBy.join(', ')}` : 'held by no source'];
    if (rival.since) parts.push(`since ${known(rival.since)}`);
    return `${rival.text}: ${parts.join(' ')}`;
  };
  const title = one.state === 'open' ? `Open: sources disagree on the ${one.slot}` : `Settled: the ${one.slot}`;
  const made = box(`conflict ${one.state}`, title, one.values.map(holders));
  if (one.rule) made.append(element('p', `First value shown because: ${one.rule}.`, 'note'));
  return made;
}

function facts(deal) {
  const facts = [];
  if (deal.grade) facts.push(deal.grade === 'single' ? 'one origin' : deal.grade);
  if (deal.remaining) facts.push(`${quantity(deal.remaining)} still to come (derived)`);
  if (deal.h100Equivalents) facts.push(`about ${whole((deal.h100Equivalents.low + deal.h100Equivalents.high) / 2)} H100-equivalents (derived)`);
  for (const one of deal.links || []) facts.push(`${one.kind === 'part-of' ? 'part of' : 'contains'} deal ${one.deal}: ${one.reason}`);
  return facts;
}

function origin(one, documents) {
  const title = (id) => (documents.has(id) ? `“${documents.get(id).title}”, ${documents.get(id).source}` : id);
  const made = [element('strong', one.name)];
  const standing = { buyer: ' (the buyer itself)', seller: ' (the seller itself)' }[one.standing] || '';
  const unread = (one.own || []).length ? '' : ': never read itself, only credited';
  made.push(element('span', `${standing}${unread}`));
  const ways = { credit: 'credits', link: 'links to', headline: 'has the headline of', copy: 'copies' };
  const descents = (one.descents || []).map((d) => `${title(d.document)} ${ways[d.by] || d.by} ${title(d.from)}${d.share > 0 ? `, ${Math.round(d.share * 100)} % of its words` : ''}`);
  if (descents.length) made.push(list('ul', descents));
  else if (one.via.length) made.push(list('ul', [`through ${one.via.join(', ')}`]));
  return made;
}

function cause(one) {
  if (one.correction) return [element('span', `decision of ${one.correction.who}: ${one.correction.why}`)];
  if (one.document) return [link(one.document.title || one.document.url, one.document.url), element('span', ` · ${one.document.source}`)];
  return [element('span', `article ${one.id}`)];
}

function change(one) {
  if (one.slot === 'deal') return one.before ? `formerly part of deal ${one.before}` : 'first known';
  return `${one.slot === 'history' ? 'steps' : one.slot}: ${one.before || 'none'} → ${one.after || 'none'}`;
}

/** What became different when, and which article or person did it. */
function dated(changes) {
  return list('ol', changes.map((one) => {
    const parts = [element('strong', known(one.known)), list('ul', one.changes.map(change))];
    const by = element('p', 'by ', 'note');
    one.causes.forEach((each, i) => by.append(i ? '; ' : '', ...cause(each)));
    return [...parts, by];
  }));
}

async function story(deal, asOf, place) {
  try {
    const parts = await ask(`/api/v1/deals/${encodeURIComponent(deal.id)}`, { parts: 'history,supersedes', ...asOf });
    place.replaceChildren(dated(parts.changes));
    if (parts.supersedes.length) place.append(element('p', `Formerly deal ${parts.supersedes.join(', ')}.`, 'note'));
  } catch (error) {
    place.replaceChildren(element('p', `No answer: ${error.message}`, 'note'));
  }
}

function section(cell, title, content) {
  cell.append(element('h2', title), content);
  return content;
}

function detail(deal, asOf) {
  const cell = element('td');
  cell.colSpan = 7;
  const documents = new Map(deal.sources.map((source) => [source.article, source]));
  cell.append(...deal.conflicts.map(conflict));
  if ((deal.flags || []).length) cell.append(box('flags', 'Looks wrong, and is shown as told', deal.flags.map((flag) => flag.text)));
  const plain = facts(deal);
  if (plain.length) cell.append(element('p', `${plain.join(' · ')}.`, 'note'));
  section(cell, 'Steps', list('ol', deal.history.map((step) => [step.status, quantity(step.quantity), step.when || '', `known ${known(step.known)}`, step.toldBy ? `told by ${step.toldBy.join(', ')}` : ''].filter(Boolean).join(' · '))));
  section(cell, 'Origins', list('ul', deal.origins.map((one) => origin(one, documents))));
  const changes = section(cell, 'History', element('div', 'Loading…', 'history'));
  cell.append(element('h2', 'Words'));
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
  const address = `/api/v1/deals/${encodeURIComponent(deal.id)}`;
  const permanent = element('a', address);
  permanent.href = address;
  ids.append(permanent);
  cell.append(ids);
  const row = element('tr', undefined, 'detail');
  row.append(cell);
  return { row, load: () => story(deal, asOf, changes) };
}

/** The rows of a deal; the second is hidden until the first is clicked. */
export function dealRow(deal, asOf) {
  const row = element('tr', undefined, 'deal');
  const cell = (label, text) => {
    const made = element('td', text);
    if (label && text) made.dataset.label = label;
    row.append(made);
    return made;
  };
  const name = element('button', deal.buyer, 'name');
  const below = detail(deal, asOf);
  below.row.hidden = true;
  below.row.id = `detail-${rowsMade++}`;
  name.setAttribute('aria-expanded', 'false');
  name.setAttribute('aria-controls', below.row.id);
  cell('').append(name);
  const what = cell('', [quantity(deal.quantity), deal.items.join(', ')].filter(Boolean).join(' '));
  if (deal.conflicts.some((one) => one.state === 'open')) what.append(element('div', 'sources disagree', 'open'));
  if ((deal.flags || []).length) what.append(element('div', 'looks wrong', 'open'));
  cell('from', deal.seller || '');
  cell('for', amount(deal.amount));
  const status = cell('');
  status.append(element('span', deal.mode === 'lease' ? `${deal.status}, lease` : deal.status, `status ${deal.status}`));
  cell('when', deal.when || '');
  cell('by', deal.origins.map((one) => one.name).join(', '));
  let isLoaded = false;
  row.addEventListener('click', () => {
    below.row.hidden = !below.row.hidden;
    name.setAttribute('aria-expanded', String(!below.row.hidden));
    if (!isLoaded) below.load();
    isLoaded = true;
  });
  return [row, below.row];
}

// The page asks the API like any other client, and keeps what it shows in its address.

import { dealRow } from './deal.js';
import { showTotals } from './totals.js';
import { ask } from './words.js';

const PAGE = 50;
const byId = (id) => document.getElementById(id);
const rows = byId('deals').tBodies[0];
let current = null;
let shown = 0;

function understood(answer) {
  if (!answer.understood) return '';
  const parts = Object.entries(answer.understood)
    .filter(([, value]) => value !== null && value.length !== 0)
    .map(([slot, value]) => `${slot}: ${Array.isArray(value) ? value.join(', ') : value}`);
  const ignored = answer.ignored.length ? ` Not understood: ${answer.ignored.join(', ')}.` : '';
  return (parts.length ? `Understood as ${parts.join('; ')}.` : 'Understood as: all deals.') + ignored;
}

function clear() {
  rows.replaceChildren();
  shown = 0;
  for (const id of ['understood', 'answer', 'summary']) byId(id).textContent = '';
  for (const id of ['deals', 'totals', 'more']) byId(id).hidden = true;
}

async function load(path, parameters, offset) {
  current = { path, parameters };
  if (offset === 0) clear();
  byId('more').hidden = true;
  let answer;
  try {
    answer = await ask(path, { ...parameters, limit: PAGE, offset });
  } catch (error) {
    byId('summary').textContent = `No answer: ${error.message}`;
    return;
  }
  const asOf = parameters.asOf ? { asOf: parameters.asOf } : {};
  shown += answer.deals.length;
  byId('understood').textContent = understood(answer);
  byId('answer').textContent = answer.answer && answer.total > 0 ? answer.answer : '';
  const then = asOf.asOf ? ` As could be known by ${asOf.asOf}.` : '';
  byId('summary').textContent = answer.total === 0 ? `No deal matches.${then}` : `${answer.total} ${answer.total === 1 ? 'deal' : 'deals'}. Click one for its evidence.${then}`;
  byId('deals').hidden = shown === 0;
  rows.append(...answer.deals.flatMap((deal) => dealRow(deal, asOf)));
  if (answer.total === 1 && shown === 1) rows.rows[0].click();
  byId('more').hidden = shown >= answer.total || answer.deals.length === 0;
}

async function loadTotals(parameters) {
  clear();
  byId('by').value = parameters.by;
  byId('by-head').textContent = parameters.by;
  try {
    byId('summary').textContent = await showTotals(byId('totals'), parameters);
  } catch (error) {
    byId('summary').textContent = `No answer: ${error.message}`;
  }
}

function filled(form) {
  return Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ''));
}

function fromAddress() {
  const parameters = Object.fromEntries(new URLSearchParams(location.search));
  byId('sums').hidden = !parameters.by;
  byId('ask').hidden = byId('filters').hidden = Boolean(parameters.by);
  byId('to-totals').hidden = Boolean(parameters.by);
  byId('to-deals').hidden = !parameters.by;
  if (parameters.by) {
    byId('sums-as-of').value = parameters.asOf || '';
    return loadTotals(parameters);
  }
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
byId('sums').addEventListener('submit', (event) => {
  event.preventDefault();
  go(filled(byId('sums')));
});
byId('by').addEventListener('change', () => go(filled(byId('sums'))));
byId('more').addEventListener('click', () => load(current.path, current.parameters, shown));
addEventListener('popstate', fromAddress);
fromAddress();

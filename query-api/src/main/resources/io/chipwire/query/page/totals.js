// How much was bought in all.

import { ask, element, list, whole } from './words.js';

const PAGE = 500;

function row(one, by) {
  const made = element('tr');
  const head = element('th');
  head.scope = 'row';
  if (by === 'buyer') {
    const deals = element('a', one.key);
    deals.href = `/?${new URLSearchParams({ buyer: one.key })}`;
    head.append(deals);
  } else {
    head.textContent = one.key || 'not told';
  }
  made.append(head);
  const unit = `${one.unit}${one.mode === 'lease' ? ', rented' : ''}${one.stated ? '' : ', derived'}`;
  for (const [label, text] of [['of', unit], ['low', whole(one.low)], ['best', whole(one.best)], ['high', whole(one.high)], ['H100-equivalents', whole(one.h100Equivalents)]]) {
    const cell = element('td', text);
    cell.dataset.label = label;
    made.append(cell);
  }
  const deals = element('td', String(one.counted.length));
  deals.dataset.label = 'deals';
  if (one.folded.length) {
    const folded = element('details');
    folded.append(element('summary', `${one.folded.length} not added`));
    folded.append(list('ul', one.folded.map((each) => `deal ${each.deal}: ${each.reason}${each.into ? `, counted by deal ${each.into}` : ''}`)));
    deals.append(folded);
  }
  made.append(deals);
  return made;
}

/** Fills the table of sums; returns a sentence on it. */
export async function showTotals(table, parameters) {
  const answer = await ask('/api/v1/totals', { ...parameters, limit: PAGE });
  table.tBodies[0].replaceChildren(...answer.totals.map((one) => row(one, parameters.by)));
  table.hidden = answer.totals.length === 0;
  if (answer.total === 0) return 'No deal tells a number.';
  const first = answer.total > PAGE ? `The first ${PAGE} of ${answer.total} sums` : `${answer.total} ${answer.total === 1 ? 'sum' : 'sums'}`;
  return `${first}, each deal counted once. Low leaves out plans; high has rival values and plans.`;
}

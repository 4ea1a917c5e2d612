// Values as people read them. Everything that comes from an article is put on the page as text,
// never as markup.

export function element(tag, text, className) {
  const made = document.createElement(tag);
  if (text !== undefined && text !== null) made.textContent = text;
  if (className) made.className = className;
  return made;
}

export function range(value, unit) {
  const number = (n) => n.toLocaleString('en-US');
  if (value.low === null) return `up to ${unit(number(value.high))}`;
  if (value.high === null) return `at least ${unit(number(value.low))}`;
  if (value.low === value.high) return unit(number(value.low));
  return `${unit(number(value.low))} to ${unit(number(value.high))}`;
}

export function quantity(value) {
  if (!value) return '';
  return range(value, (n) => (value.unit === 'chip' ? n : `${n} ${value.unit === 'MW' ? 'MW' : value.unit + 's'}`));
}

export function amount(value) {
  if (!value) return '';
  const words = (n) => (n >= 1e9 ? `${n / 1e9} billion` : n >= 1e6 ? `${n / 1e6} million` : n.toLocaleString('en-US'));
  const scaled = { low: value.low === null ? null : words(value.low), high: value.high === null ? null : words(value.high) };
  return range(scaled, (n) => (value.currency === 'USD' ? `$${n}` : `${n} ${value.currency}`));
}

export function known(value) {
  return value.by === 'published' ? value.at.slice(0, 10) : 'date not known';
}

export function link(text, url) {
  if (!/^https?:\/\//i.test(url)) return element('span', `${text} (${url})`);
  const made = element('a', text);
  made.href = url;
  made.rel = 'noopener noreferrer';
  made.target = '_blank';
  return made;
}

export function list(tag, items) {
  const made = element(tag);
  for (const item of items) {
    const entry = element('li');
    entry.append(...[].concat(item));
    made.append(entry);
  }
  return made;
}

export function whole(number) {
  return number === null ? 'no bound' : Math.round(number).toLocaleString('en-US');
}

export async function ask(path, parameters) {
  const query = new URLSearchParams(parameters).toString();
  const response = await fetch(query ? `${path}?${query}` : path, { headers: { Accept: 'application/json' } });
  const answer = await response.json();
  document.getElementById('state').hidden = response.headers.get('Chipwire-Caught-Up') !== 'false';
  if (!response.ok) throw new Error(answer.detail || `status ${response.status}`);
  return answer;
}

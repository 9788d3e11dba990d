// Shows the entries of the page that contain all searched words, also as parts of other words, and highlights them.

// Letters are equal if people write one for the other: with and without diacritics, hamza, tatweel, or marks of direction; ى and ي, ة and ه; ٣, ۳ and 3.
const alike = { '’': "'", 'ى': 'ي', 'ی': 'ي', 'ک': 'ك', 'ة': 'ه', 'ٱ': 'ا', 'ء': '', 'ـ': '' };

function fold(letter) {
  const plain = letter.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '').toLowerCase();
  return alike[plain] ?? plain.replace(/[٠-٩۰-۹]/, digit => digit.charCodeAt(0) & 15);
}

// The letters of a text as they are searched, and for each the place in the text that it came from.
function read(text) {
  const letters = [], places = [];
  for (let place = 0; place < text.length;) {
    const letter = String.fromCodePoint(text.codePointAt(place));
    for (const plain of fold(letter)) {
      letters.push(plain);
      places.push(place);
    }
    place += letter.length;
  }
  return { text, letters: letters.join(''), places: [...places, text.length] };
}

// Quotation marks and brackets around words are not searched, nor is an apostrophe that closes a quotation.
const wordsOf = query => read(query).letters.split(/[\s\p{Ps}\p{Pe}\p{Pi}\p{Pf}"]+/u).map(word => word.replace(/^'+|'+$/g, '')).filter(word => word);

// The ranges of the words in a text, in order and without overlaps.
function find({ letters, places }, words) {
  const found = [];
  for (const word of words) {
    for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + word.length)) {
      found.push([places[at], places[at + word.length]]);
    }
  }
  found.sort((a, b) => a[0] - b[0]);
  return found.filter(([from], i) => i === 0 || from >= Math.max(...found.slice(0, i).map(([, to]) => to)));
}

// A text that is long is shown around the first word that was found.
function show({ element, source }, words) {
  const found = find(source, words);
  let from = 0, to = source.text.length;
  if (element.matches('.text')) {
    const middle = found[0]?.[0] ?? 0;
    from = middle < 80 ? 0 : source.text.indexOf(' ', middle - 80) + 1;
    to = source.text.length < from + 280 ? source.text.length : source.text.lastIndexOf(' ', from + 280);
  }

  const pieces = [from > 0 ? '… ' : ''];
  for (const [start, end] of found.filter(([start, end]) => start >= from && end <= to)) {
    const mark = document.createElement('mark');
    mark.textContent = source.text.slice(start, end);
    pieces.push(source.text.slice(from, start), mark);
    from = end;
  }
  element.replaceChildren(...pieces, source.text.slice(from, to), to < source.text.length ? ' …' : '');
}

const form = document.querySelector('form.search');
const input = form.elements.q;
const status = document.querySelector('[role=status]');
const entries = [...document.querySelectorAll('.results > li')].map(item => ({
  item,
  fields: [...item.querySelectorAll('a, p:not(:has(q)), q')].map(element => ({ element, source: read(element.textContent) })),
}));

function search() {
  const words = wordsOf(input.value);
  let count = 0;
  for (const { item, fields } of entries) {
    const matches = words.length > 0 && words.every(word => fields.some(({ source }) => source.letters.includes(word)));
    item.hidden = !matches;
    if (matches) {
      count++;
      fields.forEach(field => show(field, words));
    }
  }
  status.textContent = words.length === 0 ? '' : count === 0 ? status.dataset.nothing : `${status.dataset.results}: ${count}`;
}

input.addEventListener('input', () => {
  search();
  history.replaceState(null, '', input.value ? `?q=${encodeURIComponent(input.value)}` : location.pathname);
});
form.addEventListener('submit', event => event.preventDefault());

input.value = new URLSearchParams(location.search).get('q') ?? '';
search();
document.documentElement.classList.add('searching');

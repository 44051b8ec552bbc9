// Proposes things while somebody types into the search field: a combobox with a list (WAI-ARIA APG, "list autocomplete
// with manual selection"). Without this script the same form searches.

/** So many fit below the field. */
const MOST = 8;

/** So long typing rests before the server is asked, in milliseconds. */
const PAUSE = 150;

const field = document.querySelector('[data-suggest]');
const list = document.createElement('ul');
const state = document.createElement('span');
const language = field.form.elements.lang?.value ?? document.documentElement.lang;
const own = field.form.elements.ui?.value;

let chosen = -1;
let asked = null;
let waiting = 0;

list.id = 'suggestions';
list.className = 'suggestions';
list.setAttribute('role', 'listbox');
list.setAttribute('aria-label', field.labels[0].textContent);
list.hidden = true;
state.className = 'unseen';
state.setAttribute('role', 'status');
const box = document.createElement('span');
box.className = 'suggesting';
field.replaceWith(box);
box.append(field, list, state);
field.setAttribute('role', 'combobox');
field.setAttribute('aria-autocomplete', 'list');
field.setAttribute('aria-expanded', 'false');
field.setAttribute('aria-controls', list.id);
field.autocomplete = 'off';

function close() {
  clearTimeout(waiting);
  asked?.abort();
  asked = null;
  list.hidden = true;
  list.replaceChildren();
  state.textContent = '';
  field.setAttribute('aria-expanded', 'false');
  choose(-1);
}

function choose(index) {
  chosen = index;
  [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === index)));
  if (index < 0) {
    field.removeAttribute('aria-activedescendant');
  } else {
    field.setAttribute('aria-activedescendant', list.children[index].id);
    list.children[index].scrollIntoView({block: 'nearest'});
  }
}

function addressOf(id) {
  return '/doc/' + id.split('/').map(encodeURIComponent).join('/') + '?' + new URLSearchParams(own ? {lang: language, ui: own} : {lang: language});
}

function option(thing, index) {
  const one = document.createElement('li');
  one.id = 'suggestion' + index;
  one.setAttribute('role', 'option');
  one.setAttribute('aria-selected', 'false');
  one.dataset.address = addressOf(thing.id);
  const name = document.createElement('span');
  name.textContent = thing.name;
  const kind = document.createElement('span');
  kind.className = 'kind';
  kind.textContent = thing.notable?.[0]?.name ?? '';
  one.append(name, ' ', kind);
  return one;
}

async function propose() {
  const typed = field.value.trim();
  asked?.abort();
  if (!typed) {
    close();
    return;
  }
  const mine = new AbortController();
  asked = mine;
  try {
    const answer = await fetch('/reconcile/suggest/entity?' + new URLSearchParams({prefix: typed, lang: language}), {signal: mine.signal});
    const things = answer.ok ? (await answer.json()).result.slice(0, MOST) : [];
    if (asked !== mine) {
      return;
    }
    list.replaceChildren(...things.map(option));
    list.hidden = things.length === 0;
    field.setAttribute('aria-expanded', String(things.length > 0));
    state.textContent = field.dataset.suggest.replace('%s', things.length);
    choose(-1);
  } catch (e) {
    if (e.name !== 'AbortError') {
      close();
    }
  }
}

field.addEventListener('input', event => {
  clearTimeout(waiting);
  // What an input method still composes is no word yet; it comes once more when it is done.
  if (!event.isComposing) {
    waiting = setTimeout(propose, PAUSE);
  }
});
field.addEventListener('compositionend', () => {
  clearTimeout(waiting);
  waiting = setTimeout(propose, PAUSE);
});
field.addEventListener('keydown', event => {
  const count = list.children.length;
  if (event.isComposing || event.ctrlKey || event.metaKey) {
    return;
  }
  if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && count > 0) {
    event.preventDefault();
    const first = event.key === 'ArrowDown' ? 0 : count - 1;
    choose(chosen < 0 ? first : (chosen + (event.key === 'ArrowDown' ? 1 : -1) + count) % count);
  } else if (event.key === 'ArrowDown') {
    event.preventDefault();
    propose();
  } else if (event.key === 'Enter' && chosen >= 0) {
    event.preventDefault();
    location.assign(list.children[chosen].dataset.address);
  } else if (event.key === 'Escape' && !list.hidden) {
    event.preventDefault();
    close();
  }
});
field.addEventListener('blur', close);
// The field keeps the focus, so that the list is still there when the button of the mouse goes up.
list.addEventListener('mousedown', event => event.preventDefault());
list.addEventListener('click', event => {
  const one = event.target.closest('[role=option]');
  if (one) {
    location.assign(one.dataset.address);
  }
});

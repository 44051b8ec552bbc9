// Other ways to look at an answer that stands on the page as a table: a network of its triples, a chart of its figures.
import {draw} from './graph.js';

/** More bars nobody compares. */
const BARS = 40;

const SVG = 'http://www.w3.org/2000/svg';

/** Offers the views that fit the answer; the table always stays. */
export function showViews(outcome, words, query) {
  const table = outcome.querySelector('table');
  if (!table) {
    return;
  }
  const heads = [...table.querySelectorAll('thead th')].map(head => head.title || head.textContent);
  const rows = [...table.querySelectorAll('tbody tr')].map(row => [...row.cells]);
  const figures = heads.map((_, column) => column).filter(column => rows.some(row => row[column].classList.contains('number')));
  // Years are figures too, but those beside them are what somebody wants to see.
  const figure = figures.find(column => !rows.every(row => /^(19|20|21)\d\d$/.test(plain(row[column])))) ?? figures[0] ?? -1;
  const things = heads.map((_, column) => column).filter(column => rows.some(row => row[column].querySelector('a[data-iri]')));
  const offers = [];
  if (heads.join(' ') === 'subject predicate object') {
    offers.push([words.network, host => network(host, rows, query(), words)]);
  } else if (things.length > 1) {
    offers.push([words.network, host => ofRows(host, heads, rows, things, words)]);
  }
  if (figure >= 0 && rows.length > 1) {
    offers.push([words.chart, host => chart(host, heads, rows, figure, words)]);
  }
  if (offers.length) {
    outcome.querySelector('h2').after(switches(offers, table.closest('.wide'), words));
  }
}

function switches(offers, table, words) {
  const picture = document.createElement('div');
  picture.className = 'picture';
  picture.tabIndex = 0;
  picture.setAttribute('role', 'group');
  picture.hidden = true;
  const group = document.createElement('p');
  group.className = 'views';
  const buttons = [[words.table, null], ...offers].map(([label, fill]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.setAttribute('aria-pressed', String(fill === null));
    button.addEventListener('click', () => {
      buttons.forEach(other => other.setAttribute('aria-pressed', String(other === button)));
      picture.hidden = fill === null;
      picture.setAttribute('aria-label', label);
      picture.replaceChildren();
      fill?.(picture);
    });
    return button;
  });
  group.append(...buttons);
  table.before(picture);
  return group;
}

async function network(host, rows, query, words) {
  const elements = await ofServer(query) ?? ofTriples(rows);
  draw(host, elements, words.networkWhat);
}

/** Every row ties the thing in one column to that in another; what stands in the next column names the tie. */
function ofRows(host, heads, rows, things, words) {
  const place = document.createElement('div');
  const ends = document.createElement('p');
  ends.className = 'ends';
  const middle = things.findIndex(column => /^(p|property|predicate)$/.test(heads[column]));
  const usual = [things[0], things[middle === 1 && things.length > 2 ? 2 : 1]];
  const [from, to] = [words.from, words.to].map((name, i) => {
    const label = document.createElement('label');
    const select = document.createElement('select');
    select.append(...things.map(column => new Option(heads[column], column, column === usual[i], column === usual[i])));
    select.addEventListener('change', paint);
    select.id = 'end' + i;
    label.htmlFor = select.id;
    label.textContent = name;
    ends.append(label, select);
    return select;
  });
  function paint() {
    const [source, target] = [Number(from.value), Number(to.value)];
    const named = heads.findIndex((_, column) => column !== source && column !== target && (middle < 0 || column === things[middle]));
    draw(place, tied(rows, source, target, named), words.networkWhat);
  }
  host.append(ends, place);
  paint();
}

function tied(rows, source, target, named) {
  const nodes = new Map();
  const edges = [];
  for (const row of rows) {
    const [from, to] = [row[source], row[target]].map(cell => cell.querySelector('a[data-iri]'));
    for (const end of [from, to].filter(Boolean)) {
      nodes.set(end.dataset.iri, {id: end.dataset.iri, label: end.textContent.trim(), kind: kindOf(end.dataset.iri)});
    }
    if (from && to) {
      edges.push({data: {source: from.dataset.iri, target: to.dataset.iri, label: named < 0 ? '' : row[named].textContent.trim()}});
    }
  }
  return [...[...nodes.values()].map(data => ({data})), ...edges];
}

function kindOf(iri) {
  return /\/id\/(person|post|body)\//.exec(iri)?.[1] ?? '';
}

function plain(cell) {
  return cell.textContent.trim().replace(/,/g, '');
}

/** The network as the server makes it: seats and other nodes between become edges. Null where it makes none. */
async function ofServer(query) {
  try {
    const answer = await fetch('/sparql', {method: 'POST', body: new URLSearchParams({query, format: 'cytoscape'})});
    const graph = answer.ok ? await answer.json() : null;
    return graph?.elements?.nodes?.length ? [...graph.elements.nodes, ...graph.elements.edges] : null;
  } catch {
    return null;
  }
}

/** Every triple between two things is an edge; labels name the things. */
function ofTriples(rows) {
  const names = new Map();
  const edges = [];
  for (const [subject, predicate, object] of rows) {
    const from = subject.textContent.trim();
    if (/(:label|:prefLabel)$/.test(predicate.textContent.trim())) {
      names.set(from, object.textContent.trim());
    } else if (object.querySelector('a') && predicate.textContent.trim() !== 'rdf:type') {
      edges.push({data: {source: from, target: object.textContent.trim(), label: predicate.textContent.trim()}});
    }
  }
  const ids = new Set(edges.flatMap(edge => [edge.data.source, edge.data.target]));
  return [...[...ids].map(id => ({data: {id, label: names.get(id) ?? id}})), ...edges];
}

/** A bar for every row; a line where the rows are years or days. */
function chart(host, heads, rows, figure, words) {
  const time = heads.findIndex((_, column) => column !== figure
      && rows.every(row => /^\d{4}(-\d\d(-\d\d)?)?$/.test(plain(row[column]))));
  const name = time >= 0 ? time : heads.findIndex((_, column) => column !== figure && !rows[0][column].classList.contains('number'));
  const points = rows.slice(0, BARS).map(row => ({
    name: name < 0 ? '' : row[name].textContent.trim(),
    value: Number(plain(row[figure])),
    text: row[figure].textContent.trim(),
  }));
  const picture = time >= 0 && new Set(points.map(point => point.name)).size === points.length ? lines(points) : bars(points);
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', words.chartWhat.replace('%s', heads[figure]));
  host.append(picture);
  if (rows.length > BARS) {
    const note = document.createElement('p');
    note.className = 'quiet';
    note.textContent = words.chartCut.replace('%s', BARS).replace('%s', rows.length);
    host.append(note);
  }
}

function bars(points) {
  const most = Math.max(...points.map(point => Math.abs(point.value)), 1);
  const svg = element('svg', {viewBox: `0 0 720 ${points.length * 28 + 8}`, class: 'chart'});
  points.forEach((point, i) => {
    const y = 4 + i * 28;
    svg.append(element('text', {x: 250, y: y + 17, 'text-anchor': 'end'}, cut(point.name, 34)),
        element('rect', {x: 260, y: y + 3, width: Math.max(1, Math.abs(point.value) / most * 330), height: 18, rx: 3}),
        element('text', {x: 266 + Math.abs(point.value) / most * 330, y: y + 17}, point.text));
  });
  return svg;
}

function lines(points) {
  points.sort((a, b) => a.name < b.name ? -1 : 1);
  const most = Math.max(...points.map(point => point.value), 1);
  const svg = element('svg', {viewBox: '0 0 720 300', class: 'chart'});
  const places = points.map((point, i) => [60 + i * 600 / Math.max(1, points.length - 1), 250 - point.value / most * 210]);
  svg.append(element('path', {d: 'M' + places.map(place => place.join(' ')).join(' L'), class: 'line'}));
  places.forEach(([x, y], i) => svg.append(element('circle', {cx: x, cy: y, r: 4}),
      element('text', {x, y: 275, 'text-anchor': 'middle'}, points[i].name),
      element('text', {x, y: y - 10, 'text-anchor': 'middle'}, points[i].text)));
  return svg;
}

function element(name, attributes, text = '') {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.textContent = text;
  return made;
}

/** Cut to a width, where a Japanese character takes two places. */
function cut(text, width) {
  let taken = 0;
  for (let i = 0; i < text.length; i++) {
    taken += text.charCodeAt(i) > 0x2e7f ? 2 : 1;
    if (taken > width) {
      return text.slice(0, i) + '…';
    }
  }
  return text;
}

// The network beside its table. The table is the data: what a filter hides there, the picture hides too.
import {draw} from './graph.js';

const form = document.getElementById('filter');
const words = form.dataset;
const host = document.getElementById('graph');
const rows = [...document.querySelectorAll('#table tbody tr')];
const field = name => document.getElementById(name);

/** Short names of those that stay in view: null for all, else the chosen one with its neighbours, and theirs when expanded. */
let kept = null;
let chosen = null;
/** The one that stands alone with its neighbours, and whether theirs were added. */
let centre = null;
let expanded = false;

const seats = rows.map((row, i) => {
  const [memberName, role, bodyName, , from, until] = [...row.cells].map(cell => cell.textContent.trim());
  return {
    row, role, from, until, memberName, bodyName,
    member: row.dataset.member,
    body: row.dataset.body,
    kind: row.dataset.kind,
    edge: 'seat' + i,
    text: row.textContent.toLowerCase().replace(/\s/g, ''),
  };
});

function elements() {
  const nodes = new Map();
  for (const seat of seats) {
    nodes.set(seat.body, {id: seat.body, label: seat.bodyName, kind: 'body'});
  }
  for (const seat of seats) {
    nodes.set(seat.member, nodes.get(seat.member) ?? {id: seat.member, label: seat.memberName, kind: seat.kind});
  }
  return [
    ...[...nodes.values()].map(data => ({data})),
    ...seats.map(seat => ({data: {id: seat.edge, source: seat.member, target: seat.body, label: seat.role, role: seat.row.dataset.role}})),
  ];
}

document.querySelectorAll('.scripted').forEach(part => {
  part.hidden = false;
});
host.hidden = false;
const core = await draw(host, elements(), words.what);

/** The days between which something is known to begin or end, a month more on both sides. */
const days = seats.flatMap(seat => [seat.from, seat.until]).filter(Boolean).map(day => Date.parse(day)).sort((a, b) => a - b);
const slider = field('day');
const MONTH = 30 * 86400000;
if (days.length && !field('asOf').value) {
  slider.min = days[0] - MONTH;
  slider.max = days.at(-1) + MONTH;
  slider.step = 86400000;
  slider.value = slider.max;
} else {
  slider.closest('.slider').hidden = true;
}
let sliding = false;

function day() {
  return sliding ? new Date(Number(slider.value)).toISOString().slice(0, 10) : '';
}

function wanted(seat) {
  const at = day();
  const role = field('role').value;
  const kind = field('kind').value;
  const find = field('find').value.toLowerCase().replace(/\s/g, '');
  return (!role || seat.row.dataset.role === role) && (!kind || seat.kind === kind) && (!find || seat.text.includes(find))
    && (!at || ((!seat.from || seat.from <= at) && (!seat.until || at <= seat.until)))
    && (!kept || (kept.has(seat.member) && kept.has(seat.body)));
}

/** The files follow the picture: day, role, kind, and the one thing that stands alone with its neighbours. */
function follow(alone) {
  const shown = {role: field('role').value, kind: field('kind').value, near: alone};
  if (sliding) {
    shown.asOf = day();
  }
  for (const link of document.querySelectorAll('#files a')) {
    const address = new URL(link.href);
    Object.entries(shown).forEach(([name, value]) => value ? address.searchParams.set(name, value) : address.searchParams.delete(name));
    link.href = address.pathname + address.search;
  }
}

function show() {
  follow(kept && !expanded ? centre : '');
  field('partly').hidden = !field('find').value && !expanded;
  const names = new Set();
  let count = 0;
  core.batch(() => {
    for (const seat of seats) {
      const seen = wanted(seat);
      seat.row.hidden = !seen;
      core.getElementById(seat.edge).style('display', seen ? 'element' : 'none');
      if (seen) {
        count += 1;
        names.add(seat.member).add(seat.body);
      }
    }
    core.nodes().forEach(node => {
      node.style('display', names.has(node.id()) ? 'element' : 'none');
    });
  });
  const text = words.seats.replace('%s', count);
  field('count').textContent = text;
  field('state').textContent = text;
  field('dayShown').textContent = day() || words.any;
}

function neighbours(names) {
  const more = new Set(names);
  for (const seat of seats) {
    if (names.has(seat.member) || names.has(seat.body)) {
      more.add(seat.member).add(seat.body);
    }
  }
  return more;
}

core.on('tap', 'node', event => {
  chosen = event.target.id();
  field('state').textContent = event.target.data('label');
});
for (const name of ['role', 'kind']) {
  field(name).addEventListener('change', show);
}
field('find').addEventListener('input', show);
slider.addEventListener('input', () => {
  sliding = true;
  show();
});
field('alone').addEventListener('click', () => {
  const start = chosen ?? seats.find(wanted)?.member;
  if (start) {
    kept = neighbours(new Set([start]));
    centre = start;
    expanded = false;
    show();
    core.fit(core.elements(':visible'), 30);
  }
});
field('expand').addEventListener('click', () => {
  expanded = kept !== null;
  kept = kept && neighbours(kept);
  show();
  core.fit(core.elements(':visible'), 30);
});
field('all').addEventListener('click', () => {
  kept = null;
  centre = null;
  expanded = false;
  chosen = null;
  if (sliding) {
    document.querySelectorAll('#files a').forEach(link => {
      link.href = link.href.replace(/([?&])asOf=[^&]*&?/, '$1');
    });
  }
  sliding = false;
  form.querySelectorAll('#role, #kind, #find').forEach(one => {
    one.value = '';
  });
  core.elements().removeClass('faint near chosen');
  show();
  core.fit(undefined, 30);
});
field('png').addEventListener('click', () => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(core.png({output: 'blob', full: true, scale: 2, bg: getComputedStyle(document.body).backgroundColor}));
  link.download = 'network.png';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
});
show();

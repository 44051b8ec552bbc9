// The network beside its table. The table is the data: what a filter hides there, the picture hides too.
import {draw} from './graph.js';

const form = document.getElementById('filter');
const words = form.dataset;
const host = document.getElementById('graph');
const rows = [...document.querySelectorAll('#table tbody tr')];
const field = name => document.getElementById(name);

/** Names that stay in view: null for all, else the chosen one with its neighbours, and theirs when expanded. */
let kept = null;
let chosen = null;

const seats = rows.map((row, i) => {
  const [member, role, body, , from, until] = [...row.cells].map(cell => cell.textContent.trim());
  return {
    row, member, role, body, from, until,
    kind: row.dataset.kind,
    edge: 'seat' + i,
    text: row.textContent.toLowerCase().replace(/\s/g, ''),
  };
});

function elements() {
  const nodes = new Map();
  for (const seat of seats) {
    nodes.set(seat.body, 'body');
  }
  for (const seat of seats) {
    nodes.set(seat.member, nodes.get(seat.member) ?? seat.kind);
  }
  return [
    ...[...nodes].map(([id, kind]) => ({data: {id, label: id, kind}})),
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

function show() {
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
  field('state').textContent = chosen;
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
    show();
    core.fit(core.elements(':visible'), 30);
  }
});
field('expand').addEventListener('click', () => {
  kept = kept && neighbours(kept);
  show();
  core.fit(core.elements(':visible'), 30);
});
field('all').addEventListener('click', () => {
  kept = null;
  chosen = null;
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

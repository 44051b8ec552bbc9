// Draws networks with Cytoscape, which is fetched only when somebody wants to see one.

let library = null;

/** Cytoscape and the layout that it does not bring itself, in the order in which they need each other. */
const PARTS = ['cytoscape.min.js', 'layout-base.js', 'cose-base.js', 'cytoscape-fcose.js'];

function cytoscape() {
  library ??= (async () => {
    // Cytoscape writes its one rule into a style element, which our policy refuses; ours has that rule, and this says so.
    const rule = document.createElement('meta');
    rule.id = '__________cytoscape_stylesheet';
    document.head.append(rule);
    for (const part of PARTS) {
      await loaded(document.documentElement.dataset.scripts + part);
    }
    return window.cytoscape;
  })();
  return library;
}

function loaded(address) {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function look() {
  return [
    {selector: 'node', style: {
      'label': 'data(label)', 'font-size': 15, 'color': colour('--ink'), 'background-color': colour('--accent'),
      'font-family': colour('--sans').replace(/"/g, ''), 'width': 18, 'height': 18, 'text-valign': 'bottom', 'text-margin-y': 3,
      'text-wrap': 'wrap', 'text-max-width': 150, 'text-background-color': colour('--card'), 'text-background-opacity': .8,
      'min-zoomed-font-size': 5}},
    {selector: 'node[kind = "body"]', style: {
      'shape': 'round-rectangle', 'width': 30, 'height': 20, 'background-color': colour('--mark'), 'font-size': 16, 'font-weight': 600}},
    {selector: 'node[kind = "post"]', style: {'shape': 'diamond'}},
    {selector: 'edge', style: {
      'width': 1.2, 'line-color': colour('--line-strong'), 'curve-style': 'bezier', 'font-size': 12, 'color': colour('--quiet'),
      'target-arrow-shape': 'triangle', 'target-arrow-color': colour('--line-strong'), 'arrow-scale': .7}},
    {selector: 'edge[role = "chair"]', style: {'width': 3, 'line-color': colour('--accent'), 'target-arrow-color': colour('--accent')}},
    {selector: 'edge[kind = "part"]', style: {'line-style': 'dashed'}},
    {selector: '.faint', style: {'opacity': .12}},
    {selector: '.chosen', style: {'border-width': 3, 'border-color': colour('--ink')}},
    {selector: 'edge.near', style: {'label': 'data(label)', 'text-rotation': 'autorotate', 'text-background-color': colour('--card'), 'text-background-opacity': 1}},
  ];
}

/** Draws into a place; says in words what it is. Gives Cytoscape's core back. */
export async function draw(host, elements, what) {
  const make = await cytoscape();
  const canvas = document.createElement('div');
  canvas.className = 'canvas';
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', what);
  host.replaceChildren(canvas);
  const core = make({
    container: canvas,
    elements,
    style: look(),
    maxZoom: 3,
    layout: {
      name: 'fcose', quality: 'proof', animate: false, padding: 20, nodeDimensionsIncludeLabels: true,
      nodeRepulsion: () => 9000, idealEdgeLength: () => 70, nodeSeparation: 90,
    },
  });
  core.on('tap', 'node', event => {
    core.elements().removeClass('near chosen');
    core.elements().addClass('faint');
    event.target.addClass('chosen').closedNeighborhood().removeClass('faint').edges().addClass('near');
  });
  core.on('tap', event => {
    if (event.target === core) {
      core.elements().removeClass('faint near chosen');
    }
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => core.style(look()));
  return core;
}

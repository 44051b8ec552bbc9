// The SPARQL page, made comfortable. Without this script the same form and the same server do everything but colours.
import {EditorView, keymap, lineNumbers, highlightActiveLine, drawSelection} from '@codemirror/view';
import {EditorState} from '@codemirror/state';
import {StreamLanguage, syntaxHighlighting, HighlightStyle, bracketMatching} from '@codemirror/language';
import {sparql} from '@codemirror/legacy-modes/mode/sparql';
import {defaultKeymap, history, historyKeymap} from '@codemirror/commands';
import {autocompletion, closeBrackets, closeBracketsKeymap, closeCompletion, completionKeymap} from '@codemirror/autocomplete';
import {setDiagnostics, lintGutter} from '@codemirror/lint';
import {tags} from '@lezer/highlight';
import {proposals} from './proposals.js';
import {showViews} from './views.js';
import {addressOf, queryOfFragment} from './permalink.js';

const form = document.getElementById('sparql');
const field = document.getElementById('query');
const outcome = document.getElementById('outcome');
const run = document.getElementById('run');
const cancel = document.getElementById('cancel');
const link = document.getElementById('link');
const state = document.getElementById('state');
const words = form.dataset;

const colours = HighlightStyle.define([
  {tag: tags.keyword, color: 'var(--code-word)', fontWeight: '600'},
  {tag: [tags.atom, tags.special(tags.variableName)], color: 'var(--code-variable)'},
  {tag: tags.variableName, color: 'var(--code-variable)'},
  {tag: [tags.string, tags.number], color: 'var(--code-text)'},
  {tag: tags.comment, color: 'var(--quiet)'},
  {tag: tags.meta, color: 'var(--code-text)'},
]);

const look = EditorView.theme({
  '&': {backgroundColor: 'var(--card)', color: 'var(--ink)', fontSize: '.9rem', border: '1px solid var(--quiet)', borderRadius: '8px', overflow: 'hidden'},
  '&.cm-focused': {outline: '3px solid var(--accent)', outlineOffset: '2px'},
  '.cm-scroller': {fontFamily: 'var(--mono)', lineHeight: '1.65', minHeight: '14rem', maxHeight: '32rem'},
  '.cm-content': {caretColor: 'var(--ink)', padding: '.6rem 0'},
  '.cm-cursor': {borderLeftColor: 'var(--ink)', borderLeftWidth: '2px'},
  '.cm-gutters': {backgroundColor: 'var(--tint)', color: 'var(--quiet)', border: 'none'},
  '.cm-activeLine, .cm-activeLineGutter': {backgroundColor: 'transparent'},
  '.cm-activeLineGutter': {color: 'var(--ink)'},
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {backgroundColor: 'var(--code-selected)'},
  '&.cm-focused .cm-matchingBracket': {backgroundColor: 'var(--code-selected)'},
  '.cm-tooltip': {backgroundColor: 'var(--card)', color: 'var(--ink)', border: '1px solid var(--quiet)', borderRadius: '8px', overflow: 'hidden'},
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {fontFamily: 'var(--mono)', maxHeight: '16rem'},
  '.cm-tooltip-autocomplete ul li[aria-selected]': {backgroundColor: 'var(--accent)', color: 'var(--accent-ink)'},
  '.cm-completionDetail': {fontStyle: 'normal', fontFamily: 'var(--sans)', opacity: '.85'},
  // instead of pictures in data: addresses, which our policy refuses
  '.cm-lintRange-error': {backgroundImage: 'none', textDecoration: 'underline wavy var(--alert)'},
  '.cm-lint-marker-error': {content: 'none', backgroundColor: 'var(--alert)', borderRadius: '50%', width: '.7em', height: '.7em', marginTop: '.45em'},
  '.cm-diagnostic-error': {borderLeftColor: 'var(--alert)'},
});

const place = document.createElement('div');
place.className = 'editor';
field.before(place);
// In a shadow root the editor's style sheets are constructed ones, which a strict Content-Security-Policy allows.
const root = place.attachShadow({mode: 'open'});

const view = new EditorView({
  parent: root,
  root,
  state: EditorState.create({
    doc: field.value,
    extensions: [
      lineNumbers(), history(), drawSelection(), bracketMatching(), closeBrackets(), highlightActiveLine(), lintGutter(),
      StreamLanguage.define(sparql), syntaxHighlighting(colours), look, EditorView.lineWrapping,
      autocompletion({override: [proposals(document.documentElement.lang)], icons: false}),
      EditorView.contentAttributes.of({'aria-label': words.label, 'tabindex': '0', 'spellcheck': 'false'}),
      EditorState.phrases.of({'Completions': words.completions}),
      EditorView.updateListener.of(update => {
        if (update.docChanged) {
          field.value = update.state.doc.toString();
        }
      }),
      // Left to itself, Chromium puts what is typed over a selection into an element with a style, which our policy refuses.
      EditorView.domEventHandlers({beforeinput: (event, editor) => {
        if (event.inputType !== 'insertText' || event.isComposing || !event.data || editor.state.selection.main.empty) {
          return false;
        }
        event.preventDefault();
        editor.dispatch(editor.state.replaceSelection(event.data), {userEvent: 'input.type', scrollIntoView: true});
        return true;
      }}),
      // Tab is left alone, so that the keyboard is never caught here.
      keymap.of([
        {key: 'Ctrl-Enter', mac: 'Cmd-Enter', run: () => { ask(); return true; }},
        {key: 'Escape', run: () => { run.focus(); return true; }},
        ...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap,
      ]),
      keymap.of(completionKeymap),
    ],
  }),
});

field.hidden = true;
form.querySelector('label[for=query]').addEventListener('click', () => view.focus());
for (const hidden of [document.getElementById('keys'), link]) {
  hidden.hidden = false;
}

let asking = null;

async function ask() {
  asking?.abort();
  closeCompletion(view);
  const mine = new AbortController();
  asking = mine;
  const begun = performance.now();
  state.textContent = words.running;
  cancel.hidden = false;
  outcome.setAttribute('aria-busy', 'true');
  try {
    const body = new URLSearchParams({query: field.value, lang: document.documentElement.lang, format: 'html'});
    const answer = await fetch('/sparql', {method: 'POST', body, signal: mine.signal});
    show(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    remember(field.value);
    state.textContent = words.done.replace('%s', ((performance.now() - begun) / 1000).toFixed(1));
  } catch (e) {
    state.textContent = e.name === 'AbortError' ? words.cancelled : words.failed;
  } finally {
    if (asking === mine) {
      asking = null;
      cancel.hidden = true;
      outcome.removeAttribute('aria-busy');
    }
  }
}

function show(page) {
  const next = page.getElementById('outcome');
  if (!next) {
    throw new Error('no page of ours');
  }
  outcome.replaceChildren(...next.childNodes);
  enhance();
}

function enhance() {
  const problem = outcome.querySelector('.problem[data-line]');
  view.dispatch(setDiagnostics(view.state, problem ? [mark(problem)] : []));
  showViews(outcome, words, () => field.value);
}

function mark(problem) {
  const line = view.state.doc.line(Math.min(Number(problem.dataset.line), view.state.doc.lines));
  const from = Math.min(line.from + Number(problem.dataset.column) - 1, line.to);
  const word = /^\S+/.exec(view.state.doc.sliceString(from, line.to));
  return {from, to: from + (word ? word[0].length : 0), severity: 'error', message: problem.textContent.trim()};
}

async function remember(query) {
  window.history.replaceState(null, '', await addressOf(query, document.documentElement.lang));
}

form.addEventListener('submit', event => {
  event.preventDefault();
  ask();
});
cancel.addEventListener('click', () => {
  asking?.abort();
  view.focus();
});
link.addEventListener('click', async () => {
  const address = new URL(await addressOf(field.value, document.documentElement.lang), location.href).href;
  try {
    await navigator.clipboard.writeText(address);
    state.textContent = words.copied;
  } catch {
    window.history.replaceState(null, '', address);
    state.textContent = words.inBar;
  }
});

queryOfFragment(location.hash).then(query => {
  if (query !== null) {
    view.dispatch({changes: {from: 0, to: view.state.doc.length, insert: query}});
    ask();
  } else {
    enhance();
  }
});

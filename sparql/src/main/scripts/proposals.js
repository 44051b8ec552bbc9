// What is proposed while one types: prefixes, classes, properties and the query's own variables.

const WORDS = ('SELECT CONSTRUCT DESCRIBE ASK PREFIX WHERE OPTIONAL FILTER UNION MINUS GRAPH VALUES BIND AS DISTINCT '
    + 'GROUP_CONCAT GROUP BY ORDER BY HAVING LIMIT OFFSET COUNT SUM MIN MAX AVG SAMPLE EXISTS NOT IN LANG STR STRSTARTS CONTAINS '
    + 'LCASE REPLACE REGEX COALESCE BOUND IF DATATYPE STRLEN YEAR DESC ASC').split(' ');

let known = null;

function vocabulary() {
  known ??= fetch('/vocabulary.json').then(answer => answer.json()).catch(() => {
    known = null;
    return {prefixes: {}, classes: [], properties: []};
  });
  return known;
}

/** A source of completions in a language for CodeMirror. */
export function proposals(language) {
  return async context => {
    const typed = context.matchBefore(/[?$]?[\p{L}\w-]*:?[\p{L}\w-]*/u);
    if (!typed || /^\d/.test(typed.text) || (typed.from === typed.to && !context.explicit)) {
      return null;
    }
    const text = context.state.doc.toString();
    if (/^[?$]/.test(typed.text)) {
      return {from: typed.from, options: variables(text, typed.text), validFor: /^[?$][\p{L}\w]*$/u};
    }
    const {prefixes, classes, properties} = await vocabulary();
    const before = context.state.doc.lineAt(typed.from).text.slice(0, typed.from - context.state.doc.lineAt(typed.from).from);
    const options = /prefix\s*$/i.test(before)
      ? Object.entries(prefixes).map(([name, iri]) => ({label: name + ':', detail: iri, apply: `${name}: <${iri}>`}))
      : [
        ...properties.map(term => option(term, 'property', language, prefixes)),
        ...classes.map(term => option(term, 'class', language, prefixes)),
        ...Object.keys(prefixes).map(name => ({label: name + ':', type: 'namespace', boost: -1})),
        ...WORDS.map(word => ({label: word, type: 'keyword', boost: -2})),
      ];
    return {from: typed.from, options, validFor: /^[\p{L}\w-]*:?[\p{L}\w-]*$/u};
  };
}

function option(term, type, language, prefixes) {
  const name = term[language] ?? term.en ?? '';
  return {
    label: term.name,
    detail: name,
    type,
    // what the data uses more often comes first
    boost: Math.min(20, Math.log2(1 + term.used)),
    apply: (view, completion, from, to) => insert(view, term.name, from, to, prefixes),
  };
}

/** Writes a term, and above the query the prefix that it needs. */
function insert(view, name, from, to, prefixes) {
  const prefix = name.slice(0, name.indexOf(':'));
  const declared = new RegExp(`prefix\\s+${prefix}\\s*:`, 'i').test(view.state.doc.toString());
  const head = declared || !prefixes[prefix] ? '' : `PREFIX ${prefix}: <${prefixes[prefix]}>\n`;
  view.dispatch({
    changes: [{from: 0, insert: head}, {from, to, insert: name}],
    selection: {anchor: head.length + from + name.length},
    userEvent: 'input.complete',
  });
}

function variables(text, own) {
  const names = new Set(text.match(/[?$][\p{L}_][\p{L}\w]*/gu) ?? []);
  names.delete(own);
  return [...names].map(label => ({label, type: 'variable'}));
}

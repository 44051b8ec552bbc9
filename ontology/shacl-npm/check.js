// Runs shacl-engine over what the Java tests left in ../target/shacl-npm, and compares what it finds with what they found.
// Each case is a copy of the good data with one mistake and IRIs of its own. SPARQL is slow here (a new query engine a
// node), so it is asked only in the cases in which it has something to find.
import { readFileSync } from 'node:fs'
import { DataFactory, Parser, Store } from 'n3'
import { Validator } from 'shacl-engine'
import { validations } from 'shacl-engine/sparql.js'

const folder = new URL('../target/shacl-npm/', import.meta.url)
const read = name => readFileSync(new URL(name, folder), 'utf8')
const parse = name => new Parser({ format: 'N-Triples' }).parse(read(name))

/** What n3 has no need of, but shacl-engine asks its factory for. */
const factory = { ...DataFactory, dataset: quads => new Store([...(quads ?? [])]) }
const shapes = new Store(parse('shapes.nt'))

// SPARQL and SHACL (5.2.1) allow to group by $this; Comunica, which shacl-engine asks, cannot bind what is grouped by.
const sh = name => DataFactory.namedNode(`http://www.w3.org/ns/shacl#${name}`)
const counting = shapes.getQuads(null, sh('sparql'), null, null)
  .filter(quad => shapes.getObjects(quad.object, sh('select'), null).some(query => query.value.includes('GROUP BY $this')))
shapes.removeQuads(counting)
const leftOut = new Set(counting.map(quad => quad.subject.value))

const quads = parse('cases.nt')
const expected = new Set(read('expected.txt').split('\n')
  .filter(line => line !== '' && !leftOut.has(line.split(' ')[0])))

/** The case that an IRI or a line with one belongs to. */
const caseOf = text => text.match(/(?:\/(?:id|graph)|example\.org)\/([^/]+)\//)?.[1] ?? ''

const validate = async (dataset, options) => {
  const report = await new Validator(shapes, { factory, ...options }).validate({ dataset: new Store(dataset) })
  return new Set(report.results.map(result => `${result.shape.ptr.value} ${result.focusNode.value}`))
}

// SHACL 4.5.4: values that cannot be compared, such as a date and a year, break sh:lessThanOrEquals; shacl-engine lets them pass.
const incomparable = /#Bounds-(certainUntil|possiblePeriod) .*\/Bounds-possibleUntil-\d+\//

const found = await validate(quads, {})
const bySparql = new Set([...expected].filter(line => !found.has(line)).map(caseOf))
for (const name of bySparql) {
  const results = await validate(quads.filter(quad => caseOf(quad.subject.value) === name), { validations })
  results.forEach(line => found.add(line))
}

const tooMuch = [...found].filter(line => !expected.has(line)).sort()
const missing = [...expected].filter(line => !found.has(line) && !incomparable.test(line)).sort()
leftOut.forEach(shape => console.log(`not run, because it counts: ${shape}`))
tooMuch.forEach(line => console.error(`found by shacl-engine only: ${line}`))
missing.forEach(line => console.error(`not found by shacl-engine: ${line}`))
console.log(`shacl-engine: ${found.size} results, ${expected.size} expected, ${bySparql.size} cases with SPARQL, ` +
  `${tooMuch.length} too much, ${missing.length} missing`)
process.exitCode = expected.size > 0 && tooMuch.length === 0 && missing.length === 0 ? 0 : 1

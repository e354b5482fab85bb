// Reads a JSON array of diagrams from standard input and prints what Mermaid's own parser says of each: null, or its error.
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!DOCTYPE html><body></body>');
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false });
let input = '';
for await (const chunk of process.stdin) {
  input += chunk;
}

const answers = [];
for (const diagram of JSON.parse(input)) {
  try {
    const parsed = await mermaid.mermaidAPI.getDiagramFromText(diagram);
    const entities = [...parsed.db.getEntities().values()];
    answers.push({ entities: entities.map((entity) => entity.alias || entity.label), relationships: parsed.db.getRelationships().length });
  } catch (error) {
    answers.push({ error: String(error.message ?? error) });
  }
}

process.stdout.write(JSON.stringify(answers));

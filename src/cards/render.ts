import { readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';
import { type Attachment, CardFactory } from 'botbuilder';

const folder = new URL('../../cards/', import.meta.url);
const templates = new Map<string, Template>();

/** Fills cards/<id>.json. Templates are parsed once; filling one takes well under a millisecond. */
export function renderTemplate(id: string, data: object): Attachment {
  let template = templates.get(id);
  if (!template) {
    template = new Template(JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8')));
    templates.set(id, template);
  }
  return CardFactory.adaptiveCard(template.expand({ $root: data }));
}

import { readFileSync } from 'node:fs';
import { Template } from 'adaptivecards-templating';
import { type Attachment, CardFactory } from 'botbuilder';
import { settled, values } from './values.ts';

const folder = new URL('../../cards/', import.meta.url);
const templates = new Map<string, Template>();

/**
 * Fills cards/<id>.json. Templates are parsed once; filling one takes well under a millisecond.
 * Data is only ever data: what looks like an expression in it stays text. A binding that the data lacks is a bug and throws.
 */
export function renderTemplate(id: string, data: object): Attachment {
  const card: unknown = templateOf(id).expand({ $root: values(data) });
  return CardFactory.adaptiveCard(settled(card, `cards/${id}.json`));
}

function templateOf(id: string): Template {
  let template = templates.get(id);
  if (!template) {
    template = new Template(JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8')));
    templates.set(id, template);
  }
  return template;
}

import { isObject } from './json-body.ts';

const invisible = /[\p{Cf}\u2028\u2029]/gu;

/**
 * Text without the mentions of the bot. Entities come from the client and may be anything; the SDK's own function throws
 * on some of them.
 */
export function withoutMentions(text: string, entities: readonly unknown[], botId: string): string {
  const own = entities.filter(isObject).flatMap((entity) => (isMentionOf(botId, entity) ? [String(entity['text'])] : []));
  const bare = own.reduce((rest, mention) => rest.replaceAll(mention, ' '), text);
  return bare
    .replace(/^\s*<at\b[^<>]*>[^<]*<\/at>/i, ' ')
    .replaceAll('&nbsp;', ' ')
    .replace(invisible, '')
    .trim();
}

function isMentionOf(botId: string, { type, text, mentioned }: Record<string, unknown>): boolean {
  return type === 'mention' && typeof text === 'string' && text !== '' && isObject(mentioned) && mentioned['id'] === botId;
}

const offInTeams = ['heading', 'lheading', 'table', 'image', 'html_block', 'html_inline', 'hr'];
const options = { html: false, linkify: false, breaks: true };
let renderer = null;

function markdown() {
  if (renderer) return renderer;
  renderer = window.markdownit(options).disable(offInTeams, true);
  // markdown-it calls it with (tokens, index, options, env, renderer).
  renderer.renderer.rules.link_open = (...given) => {
    const [tokens, index, settings] = given;
    tokens[index].attrSet('target', '_blank');
    tokens[index].attrSet('rel', 'noopener');
    return given[4].renderToken(tokens, index, settings);
  };
  return renderer;
}

/** The Markdown that Teams shows: no headings, tables, pictures or HTML. Gives safe HTML. */
export const htmlOf = (text) => markdown().render(text);

/** First line without signs, for the list of chats. */
export function summaryOf(message) {
  const words = message.text ?? firstText(message.card) ?? 'Sent a card';
  return words.replace(/[*_`#>[\]\\]/g, '').split('\n')[0];
}

function firstText(card) {
  if (card?.type === 'TextBlock' && card.text) return card.text;
  const inside = [...(card?.body ?? []), ...(card?.items ?? []), ...(card?.columns ?? [])];
  return inside.map(firstText).find(Boolean);
}

import { element } from './dom.js';
import { hostConfigFor } from './host-config.js';
import { htmlOf } from './markdown.js';

const titlesIn = (node) => [...node.querySelectorAll('button')];

function prepareRenderer() {
  const { AdaptiveCard } = window.AdaptiveCards;
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = htmlOf(text);
    result.didProcess = true;
  };
  return window.AdaptiveCards;
}

const collectInputs = (card) => Object.fromEntries(card.getAllInputs().map((input) => [input.id, input.value]));

/**
 * Draws an Adaptive Card. `press(action, inputs)` is called for Submit and Execute and its promise keeps the card's
 * buttons disabled; the other actions happen here.
 */
export function drawCard(json, { theme, press }) {
  const { AdaptiveCard, HostConfig, SerializationContext, Versions } = prepareRenderer();
  const holder = element('div', { class: 'card', 'data-testid': 'card' });
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfigFor(theme, getComputedStyle(document.body).fontFamily));
  card.onExecuteAction = (action) => {
    const kind = action.getJsonTypeName();
    if (kind === 'Action.OpenUrl') window.open(action.url, '_blank', 'noopener');
    if (kind !== 'Action.Submit' && kind !== 'Action.Execute') return;
    const inputs = action.associatedInputs === 'none' ? {} : collectInputs(card);
    void whilePending(holder, () => press(action.toJSON(), inputs));
  };
  try {
    // Bots in Teams get schema 1.5; anything newer takes its fallback.
    card.parse(json, new SerializationContext(Versions.v1_5));
    const drawn = card.render();
    if (drawn) holder.append(drawn);
  } catch {
    // A card that the renderer refuses shows its fallback text, as in Teams.
    holder.replaceChildren();
  }
  if (!holder.firstChild)
    holder.append(element('p', { class: 'card-fallback' }, json?.fallbackText ?? 'This card cannot be shown.'));
  return holder;
}

async function whilePending(holder, work) {
  const pressed = document.activeElement;
  const buttons = titlesIn(holder).filter((button) => !button.disabled);
  holder.classList.add('is-pending');
  holder.setAttribute('aria-busy', 'true');
  if (holder.contains(pressed)) pressed.classList.add('is-pressed');
  holder.closest('.message')?.setAttribute('data-pressed', pressed?.textContent ?? '');
  for (const button of buttons) button.disabled = true;
  try {
    await work();
  } finally {
    holder.classList.remove('is-pending');
    holder.removeAttribute('aria-busy');
    for (const button of buttons) button.disabled = false;
    if (holder.contains(pressed)) {
      pressed.classList.remove('is-pressed');
      if (document.activeElement === document.body) pressed.focus({ preventScroll: true });
    }
  }
}

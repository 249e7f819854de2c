import type { ChatMessage } from './transcript-types.ts';

/** An activity of the bot, as its SDK writes it. */
export interface BotActivity {
  type?: string;
  text?: string;
  attachments?: { contentType?: string; content?: unknown }[];
  suggestedActions?: { actions?: unknown[] };
}

const adaptive = 'application/vnd.microsoft.card.adaptive';
const hero = 'application/vnd.microsoft.card.hero';

/** What people see of a bot's activity. */
export function contentOf(activity: BotActivity): Pick<ChatMessage, 'text' | 'cards' | 'suggested'> {
  const text = activity.text ?? '';
  const cards = (activity.attachments ?? []).map(cardOf).filter((card) => card !== null);
  return { ...(text !== '' && { text }), cards, suggested: activity.suggestedActions?.actions ?? [] };
}

function cardOf({ contentType, content }: { contentType?: string; content?: unknown }): unknown {
  if (contentType === adaptive) return content;
  return contentType === hero ? adaptiveFromHero(content ?? {}) : null;
}

interface HeroCard {
  title?: string;
  subtitle?: string;
  text?: string;
  buttons?: { type?: string; title?: string; value?: unknown; text?: string; displayText?: string }[];
}

/** The SDK's own prompts still send hero cards. */
function adaptiveFromHero({ title, subtitle, text, buttons = [] }: HeroCard): unknown {
  const lines = [
    title && { type: 'TextBlock', text: title, weight: 'bolder', size: 'medium', wrap: true },
    subtitle && { type: 'TextBlock', text: subtitle, isSubtle: true, wrap: true },
    text && { type: 'TextBlock', text, wrap: true },
  ];
  const actions = buttons.map((button) =>
    button.type === 'openUrl'
      ? { type: 'Action.OpenUrl', title: button.title, url: button.value }
      : { type: 'Action.Submit', title: button.title, data: { msteams: button } },
  );
  return { type: 'AdaptiveCard', version: '1.5', body: lines.filter(Boolean), actions };
}

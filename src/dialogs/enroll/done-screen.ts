import type { Attachment } from 'botbuilder';
import { doneCard } from '../../cards/done.ts';
import { through } from './known.ts';
import type { Stage } from './stage.ts';
import { onTheDayOf } from './status.ts';

/** The end: what Usher saw, and nothing that it did not see. */
export function doneScreen({ guide, voice: { say }, footer }: Stage): Attachment {
  const proved = guide.known !== null && through(guide.known);
  return doneCard({
    ...footer,
    title: say('doneTitle'),
    text: say(proved ? 'doneText' : 'doneUnproved'),
    facts: factsOf(guide.known, say),
  });
}

function factsOf(known: Stage['guide']['known'], say: Stage['voice']['say']): { title: string; value: string }[] {
  if (!known?.phone) return [];
  const { since } = known.phone;
  const key = !since ? 'factSeen' : onTheDayOf(known.asOf, since) ? 'factSeenToday' : 'factSeenOn';
  return [
    { title: say('factPhone'), value: say(key, { at: since ? new Date(since) : '' }) },
    ...(known.authenticator === 'installed' ? [{ title: say('factAuthenticator'), value: say('factInstalled') }] : []),
    ...(known.registered === true ? [{ title: say('factRegistered'), value: say('factRegisteredYes') }] : []),
    ...(known.compliance === 'compliant' ? [{ title: say('factCompliance'), value: say('factCompliant') }] : []),
  ];
}

import type { Attachment } from 'botbuilder';
import type { Report } from './report.ts';

/** In bytes; Teams counts two for each character of a message, and refuses more than 28 KB. */
const largest = 27 * 1024;
/** What is read at a glance, in characters. */
const glance = 800;
/** So little more is shown at once. */
const worthFolding = 150;

/** As much of a report as each of the cards can carry: the least likely causes go first. */
export function fitted(report: Report, cards: readonly ((report: Report) => Attachment)[]): Report {
  let fitting = report;
  const isTooLarge = () => cards.some((card) => Buffer.byteLength(JSON.stringify(card(fitting).content), 'utf16le') > largest);
  while (fitting.sections.length > 1 && isTooLarge()) fitting = withoutOne(fitting);
  return fitting;
}

function withoutOne(report: Report): Report {
  const { sections, left } = report;
  const unlikely = sections.findLastIndex(({ kind }, index) => kind === 'found' && index > 1);
  const victim = unlikely === -1 ? sections.length - 1 : unlikely;
  return { ...report, sections: sections.filter((_section, index) => index !== victim), left: left + 1 };
}

/** How many of the blocks are shown before somebody asks for all of them: who it is, the first thing, and what else is short. */
export function glanceOf(blocks: readonly (readonly string[])[]): number {
  const lettersIn = (some: readonly (readonly string[])[]) => some.flat().join('').length;
  const tooMany = blocks.findIndex((_block, index) => index > 1 && lettersIn(blocks.slice(0, index + 1)) > glance);
  const isShort = tooMany === -1 || lettersIn(blocks.slice(tooMany)) < worthFolding;
  return isShort ? blocks.length : tooMany;
}

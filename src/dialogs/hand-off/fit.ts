import type { Attachment } from 'botbuilder';
import type { Report } from './report.ts';

/** In bytes; Teams counts two for each character of a message, and refuses more than 28 KB. */
const largest = 27 * 1024;
/** Lines and characters that are read at a glance. */
const glance = { lines: 10, letters: 1000 };
/** So few more lines are shown at once. */
const worthFolding = 3;

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

/** How many lines are shown before somebody asks for all of them. */
export function glanceOf(lines: readonly string[]): number {
  let letters = 0;
  const long = lines.findIndex((line, index) => {
    letters += line.length;
    return index >= glance.lines || letters > glance.letters;
  });
  return long === -1 || lines.length - long < worthFolding ? lines.length : long;
}

import { plain } from '../../cards/plain.ts';
import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { type Words, wordsFor } from '../../texts/words.ts';
import { type ItFinding, itViewOf } from '../diagnose/it-view.ts';
import type { Matter, MatterLine } from '../matter.ts';
import type { Reader } from '../turn.ts';
import { text } from './text.ts';

/** What one person hands to IT, in finished words that are safe for a card. The person and IT see the same. JSON. */
export interface Report {
  locale: string;
  about: string;
  title: string;
  /** May be empty, like the address. */
  name: string;
  address: string;
  asOf: string;
  sections: Section[];
  /** How many things do not fit in here. */
  left: number;
}

export interface Section {
  kind: 'reported' | 'found' | 'unseen' | 'tried';
  title: string;
  lines: string[];
  /** As of when, ids for a support case and the like; may be empty. */
  detail: string;
}

export interface ReportOn {
  matter: Matter;
  person: { name: string; address: string };
  /** Says about the matter's findings how sure they are, what they rest on and what could not be looked at. */
  diagnosis: Diagnosis | null;
}

type Say = Words<typeof text>;

/** More of what was tried than this helps nobody. */
const mostTried = 8;

export function reportOf({ matter, person, diagnosis }: ReportOn, reader: Reader): Report {
  const say = wordsFor('dialog.hand-off', text, reader.locale, reader.timeZone);
  const tried = matter.tried.slice(-mostTried);
  return {
    locale: reader.locale,
    about: matter.about,
    title: say('reportTitle', { about: matter.about }),
    name: plain(person.name),
    address: plain(person.address),
    asOf: say('asOf', { at: new Date(matter.asOf), zone: reader.timeZone }),
    sections: [
      ...aboutFindings(matter, diagnosis, reader),
      ...(tried.length > 0 ? [{ kind: 'tried' as const, title: say('tried'), lines: tried, detail: '' }] : []),
    ],
    left: matter.tried.length - tried.length,
  };
}

function aboutFindings({ lines }: Matter, diagnosis: Diagnosis | null, reader: Reader): Section[] {
  const say = wordsFor('dialog.hand-off', text, reader.locale, reader.timeZone);
  if (!diagnosis) return lines.map((line) => plainSection(line, say));
  const view = itViewOf(diagnosis, reader);
  const isUnseen = ({ id, asOf }: MatterLine) => asOf === undefined && diagnosis.unknown.some(({ rule }) => rule === id);
  const inView = ({ id, asOf }: MatterLine) =>
    view.findings[diagnosis.findings.findIndex((finding) => finding.rule === id && finding.asOf === asOf)];
  const sections = lines
    .filter((line) => !isUnseen(line))
    .map((line) => {
      const found = inView(line);
      return found ? foundSection(line, found, say) : plainSection(line, say);
    });
  const unseen = view.unknown.map(({ title, text: said, detail }): Section => {
    return { kind: 'unseen', title: say('unseen', { titles: title }), lines: [said], detail };
  });
  return lines.some(isUnseen) ? [...sections, ...unseen] : sections;
}

/** What IT calls it and how sure it is; what to ask only where the person has not answered. */
function foundSection(line: MatterLine, { title, ask, evidence }: ItFinding, say: Say): Section {
  const asked = line.told === false && ask !== '' ? [ask] : [];
  return { kind: 'found', title, lines: [...linesOf(line, say), ...asked], detail: evidence };
}

function plainSection(line: MatterLine, say: Say): Section {
  const kind = line.id === 'symptom' ? 'reported' : 'found';
  const detail = line.requestId === undefined ? '' : say('requestId', { id: line.requestId });
  return { kind, title: line.title, lines: linesOf(line, say), detail };
}

/** A finding is worded for the person; IT gets its own words beside it. */
function linesOf({ text: said, fix, told = true }: MatterLine, say: Say): string[] {
  if (fix === '') return [said];
  return [told ? say('told', { text: said }) : say('notTold', { text: said }), say('lineFix', { fix })];
}

/** The report as lines to read or to copy, those about one thing together: who it is, then what matters most. */
export function reportBlocks(report: Report): string[][] {
  const { title, name, address, asOf, sections, left } = report;
  const say = wordsFor('dialog.hand-off', text, report.locale);
  return [
    [
      title,
      ...(name === '' ? [] : [say('linePerson', { name })]),
      ...(address === '' ? [] : [say('lineAddress', { address })]),
      say('lineWhere', { where: say('conversation') }),
      asOf,
    ],
    ...sections.map(({ title: about, lines: [first = '', ...others], detail }) => [
      say('line', { title: about, text: first }),
      ...others,
      ...(detail === '' ? [] : [detail]),
    ]),
    ...(left === 0 ? [] : [[say('left', { count: left })]]),
  ];
}

import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { handOffCard, sample as handOff } from '../../src/cards/hand-off.ts';
import { handOffReportCard, sample as report } from '../../src/cards/hand-off-report.ts';
import { helpCard, sample as help } from '../../src/cards/help.ts';
import { leaveCard, sample as leave } from '../../src/cards/leave.ts';
import { noticeCard, sample as notice } from '../../src/cards/notice.ts';
import { plain } from '../../src/cards/plain.ts';
import { client } from './client.ts';
import { preFlightCard, sample as preFlight } from '../../src/cards/pre-flight.ts';
import { renderTemplate } from '../../src/cards/render.ts';
import { sample as step, stepCard } from '../../src/cards/step.ts';
import { elementsOf, wordsOf } from './cards.ts';

const ajv = new Ajv({ strict: false });
formats.default(ajv);
const valid = ajv.compile(JSON.parse(readFileSync(new URL('./adaptive-card-1.5.schema.json', import.meta.url), 'utf8')));

const attacks = [
  '[x](http://e.example)',
  '<at>everyone</at>',
  '@everyone',
  '<@&1>',
  '${1+1}',
  '\u202Egnp.exe',
  '`'.repeat(40),
  'A'.repeat(10_000),
  '**',
  'http://e.example',
  '{{TIME(2026-01-01T00:00:00Z)}}',
  '\\',
  '1. a',
  '"}],"type":"Action.OpenUrl"',
];
/** 300 names: each attack at the start, in the middle and at the end, and each with each. */
const names = [
  ...attacks.flatMap((attack) => [attack, `Robin ${attack}`, `${attack} Robin`]),
  ...attacks.flatMap((one) => attacks.map((two) => `${one} ${two}`)),
  ...attacks.flatMap((attack) => [`\n${attack}`, `_${attack}_`, `[${attack}](x)`, `~~${attack}~~`, `- ${attack}`]),
].slice(0, 308);

it('shows a name as text, whatever it is, in a card that stays valid and small', () => {
  for (const name of names) {
    const { content } = handOffReportCard({
      ...report,
      person: plain(name),
      status: plain(name),
      sections: [{ title: plain(name), lines: [`Seen on ${plain(name)}`, plain(name)], detail: plain(name) }],
    });

    expect(valid(content)).toBe(true);
    expect(JSON.stringify(content).length).toBeLessThan(28 * 1024);
    expect(client.render(wordsOf(content))).not.toMatch(/<(?!\/?(p|strong|br|h2)>)/);
  }
  expect(names).toHaveLength(308);
});

it('never takes data for a template', () => {
  const { content } = noticeCard({ ...notice, title: '${1+1}', text: '${$root.title} ${buttons} ${' });

  expect(content.body[0].text).toBe('${1+1}');
  expect(content.body[1].text).toBe('${$root.title} ${buttons} ${');
});

it('puts no object where words belong', () => {
  const evil = { type: 'Action.OpenUrl', url: 'http://e.example' } as unknown as string;

  const { content } = noticeCard({ ...notice, title: 'Hello', text: evil });

  expect(content.body[1].text).toBe('');
  expect(JSON.stringify(content)).not.toContain('OpenUrl');
});

it('takes nothing for empty text', () => {
  const { content } = noticeCard({ ...notice, text: null as unknown as string, typed: undefined as unknown as string });

  expect(elementsOf(content).filter((element) => element.text === '' || element.text === null)).toHaveLength(1);
});

it('turns numbers into words', () => {
  expect(noticeCard({ ...notice, title: 12 as unknown as string }).content.body[0].text).toBe('12');
});

it('cuts text that no card can carry', () => {
  expect(noticeCard({ ...notice, text: 'x'.repeat(100_000) }).content.body[1].text).toHaveLength(4000);
});

it('throws when the data lacks what the template binds, because that is a bug', () => {
  expect(() => renderTemplate('notice', { title: 'Hello', buttons: [] })).toThrow('cards/notice.json');
});

it('sends back a button’s data as it was given, whatever its names', () => {
  const data = { verb: 'enroll.next', title: 'x', text: 7, url: true };

  const { content } = noticeCard({ ...notice, buttons: [{ title: 'Next', verb: 'enroll.next', data, style: 'default' }] });

  expect(content.actions[0].data).toEqual(data);
  expect(content.actions[0].fallback.data).toEqual(data);
});

it('leaves out the status and the picture of a step that has none', () => {
  const { content } = stepCard({ ...step, status: null, picture: null, expect: '' });

  expect(valid(content)).toBe(true);
  expect(elementsOf(content).filter((element) => element.type === 'Image' || element.type === 'Container')).toEqual([]);
});

it('says each tone of a step’s status in a word and not by colour alone', () => {
  const tones = ['info', 'good', 'waiting', 'attention'] as const;

  const boxes = tones.map((tone) =>
    elementsOf(stepCard({ ...step, status: { text: 'x', tone } }).content).find((element) => element.type === 'Container'),
  );

  expect(new Set(boxes.map((box) => box?.style)).size).toBe(4);
  expect(boxes.map((box) => elementsOf(box?.items)[0]?.text)).toEqual(['Good to know', 'Done', 'Waiting', 'Please look at this']);
});

it('tells the progress in words next to the bar', () => {
  expect(wordsOf(stepCard({ ...step, stepNumber: 12 }).content)).toContain('Step 12 of 12');
});

it('names what is missing before what is in order', () => {
  const words = wordsOf(preFlightCard(preFlight).content);

  expect(words.indexOf('Your set-up is prepared')).toBeLessThan(words.indexOf('Your account is active'));
});

it('lets a notice that nobody can act on step back', () => {
  const [title] = elementsOf(noticeCard({ ...notice, buttons: [] }).content.body);

  expect(title?.size).toBe('Default');
});

it('says no label of a part that is not on the card', () => {
  const asked = spokenBy(handOffCard({ ...handOff, report: [] }));
  const steps = spokenBy(leaveCard({ ...leave, erased: [], stays: [] }));

  expect(asked).not.toContain('What IT will read');
  expect(steps).not.toMatch(/What is erased|What stays/);
  expect(steps).toContain('How to do it');
});

it('says a question of the help without a full stop behind it', () => {
  expect(spokenBy(helpCard(help))).not.toContain('?.');
});

const spokenBy = ({ content }: { content?: unknown }): string => (content as { speak: string }).speak;

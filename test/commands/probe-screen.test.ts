import { probeScreen } from '../../src/commands/probe/screen.ts';
import type { ProbeResult } from '../../src/discovery/verdict.ts';
import { client } from '../cards/client.ts';
import { wordsOf } from '../cards/cards.ts';
import {
  type Authority,
  createAuthority,
  page,
  probed,
  right,
  says,
  fileText,
  server,
  tenantId,
  domain,
} from '../discovery/scene.ts';

const reader = { locale: 'en', timeZone: 'UTC' };
const shown = (result: ProbeResult): string => wordsOf(probeScreen(result, reader).content);

/** As a chat client shows it. */
const rendered = (words: string): string =>
  client
    .render(words)
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');

let authority: Authority;
beforeAll(async () => void (authority = await createAuthority()));

it('names the cause first, then who is affected, what the employee sees and the file to publish', async () => {
  const result = await probed({ hosts: { [domain]: page('', 404) } }, authority);

  const words = shown(result);

  expect(words).toMatch(
    /^contoso\.com\nSome phones cannot start here\.\nAffected: iOS and iPadOS before 18\.2[\s\S]*\nFails: [^\n]+ \(status\)\n[\s\S]*Why: [\s\S]*What to do: [\s\S]*The employee sees: “Sign-in Failed/,
  );
  const [, file] = /(\{"Servers".*\})/.exec(rendered(words)) ?? [];
  expect(JSON.parse(file ?? '')).toEqual(JSON.parse(result.expectedFile));
  expect(file).toContain(`aadTenantId=${tenantId}`);
  expect(words).not.toMatch(/undefined|\{\w+\}/);
});

it('shows the very text of the file, also where it does not know the tenant', async () => {
  const result = await probed({ hosts: { [domain]: page('', 404) }, tenantId: null }, authority);

  expect(rendered(shown(result))).toContain(JSON.stringify(JSON.parse(result.expectedFile)));
});

it('shows no file and no cause where a phone can start', async () => {
  const result = await probed({ hosts: { [domain]: right } }, authority);

  const words = shown(result);

  expect(words).toContain('A phone can start here.');
  expect(words).not.toMatch(/The file to publish|Fails:|Affected|employee sees/);
  expect(words).toMatch(/Fine: [a-z-]+, /);
});

it('shows a warning with what to mend', async () => {
  const headers = { 'content-type': 'application/json', 'cache-control': 'max-age=999999' };

  const result = await probed({ hosts: { [domain]: says(fileText(server()), headers) } }, authority);

  expect(result.verdict).toBe('warn');
  expect(shown(result)).toMatch(/but there is something to mend\.\nWarning: [^\n]+\n[\s\S]*What to do: /);
});

describe('what a strange server says', () => {
  const evil = '**[x](http://e.example)** <at>everyone</at> ${1+1} ';
  let result: ProbeResult;
  beforeAll(async () => {
    result = await probed({ hosts: { [domain]: page('', 404) } }, authority);
  });

  it('is shown as text', () => {
    const rules = result.rules.map((rule) => ({ ...rule, detail: evil }));

    expect(shown({ ...result, rules })).toContain(String.raw`\*\*\[x\](http\://e.example)\*\* \<at\>everyone\</at\>`);
  });

  it('fits into a message however long it is, and says how much was left out', () => {
    const rules = result.rules.map((rule) => ({
      ...rule,
      outcome: 'fail' as const,
      detail: evil.repeat(100),
      why: 'w'.repeat(600),
    }));

    const { content } = probeScreen({ ...result, rules }, reader);

    expect(Buffer.byteLength(JSON.stringify(content), 'utf16le')).toBeLessThan(28 * 1024);
    expect(wordsOf(content)).toMatch(/\d+ more findings do not fit in here\. On the command line: usher probe contoso\.com/);
  });
});

it.each([
  ['all', 'A phone cannot start here.', 'all iPhones and iPads'],
  ['ios-27', 'Some phones cannot start here.', 'iOS and iPadOS 27'],
] as const)('says in words that %s are affected', async (affected, verdict, who) => {
  const result = await probed({ hosts: { [domain]: page('', 404) } }, authority);

  const words = shown({ ...result, affected });

  expect(words).toContain(verdict);
  expect(words).toContain(`Affected: ${who}.`);
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { AddressInfo } from 'node:net';
import { removeFolders, temporaryFolder } from '../store/temporary-folder.ts';

const entry = fileURLToPath(new URL('../../src/cli.js', import.meta.url));

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

function start(args: readonly string[], environment: Record<string, string> = {}) {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [entry, ...args], { env: { PATH, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (part: string) => (said.stdout += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (said.stderr += part));
  const ended = once(child, 'close').then((): Ended => ({ code: child.exitCode, ...said }));
  return { child, ended };
}

const usher = (...args: string[]): Promise<Ended> => start(args).ended;

describe('the usher command', () => {
  afterAll(removeFolders);

  it('says its version and what it can do', async () => {
    const [version, help] = await Promise.all([usher('--version'), usher('--help')]);

    expect([version.code, version.stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+\.\d+\n$/)]);
    expect([help.code, help.stdout]).toEqual([0, expect.stringMatching(/start[\s\S]*diagnose/)]);
  });

  it.each([
    ['nobody to diagnose', ['diagnose']],
    ['no such command', ['diagnoze', 'x']],
    ['no such option of a check', ['check', '--all']],
    ['no such option', ['diagnose', 'x', '--jason']],
  ])('ends with 2 and a sentence on stderr: %s', async (_what, args) => {
    const { code, stdout, stderr } = await usher(...args);

    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^error: /);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  it('is one JSON document on stdout when it is used wrongly with --json', async () => {
    const { code, stdout } = await usher('diagnose', '--json');

    expect([code, JSON.parse(stdout)]).toEqual([2, { error: { code: 'bad-usage', message: expect.any(String) } }]);
  });

  it('diagnoses from start to end with the demo company, and puts nothing but the document on stdout', async () => {
    const { code, stdout, stderr } = await start(['diagnose', 'ingrid.solberg@contoso.com', '--json'], {
      PORT: '0',
      USHER_DATA_DIR: 'no-such-folder',
      LOG_LEVEL: 'trace',
    }).ended;

    expect([code, (JSON.parse(stdout) as { findings: { rule: string }[] }).findings[0]?.rule]).toEqual([1, 'account-disabled']);
    expect(stderr).not.toMatch(/"level":[56]0/);
  });

  it('starts the server, which ends with 0 when it is told to', async () => {
    const dataDir = temporaryFolder();
    const { child, ended } = start(['start'], { PORT: '0', USHER_DATA_DIR: dataDir });
    await new Promise<void>((ready) => {
      child.stdout.on('data', (part: string) => part.includes('Usher is ready') && ready());
    });

    child.kill('SIGTERM');

    expect((await ended).code).toBe(0);
  });

  it('ends at once on Ctrl+C, without a word', async () => {
    const silent = createServer().listen(0, '127.0.0.1').unref();
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const { child, ended } = start(['diagnose', 'x@contoso.com', '--json'], { USHER_GRAPH_URL: `http://127.0.0.1:${port}` });
    await once(silent, 'connection');

    const began = Date.now();
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    silent.close();

    expect([code, stdout, stderr]).toEqual([130, '', '']);
    expect(Date.now() - began).toBeLessThan(2000);
  });
});

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const start = fileURLToPath(new URL('../../src/start.js', import.meta.url));
const onNode = (version: string) => {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  return spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, start], {
    encoding: 'utf8',
  });
};

describe('npm start', () => {
  it.each(['18.20.8', '20.19.0', '22.17.1'])('says in one sentence that Node %s is too old, and stops', (version) => {
    const run = onNode(version);

    expect(run.status).toBe(1);
    expect(run.stdout).toBe('');
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.stderr).toContain(`this is Node ${version}`);
  });
});

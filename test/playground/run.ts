import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Microsoft's Agents Playground may not be shipped with Usher (pre-release licence), so npm fetches it on demand.
// It listens on all network interfaces, opens a browser and writes devTools/ into this folder.
const endpoint = process.argv[2] ?? `http://localhost:${process.env['PORT'] ?? '3978'}/api/messages`;
const npm = process.env['npm_execpath'];
const people = fileURLToPath(new URL('m365agentsplayground.yml', import.meta.url));

if (npm) {
  const playground = ['exec', '--yes', '--package', '@microsoft/m365agentsplayground@0.2.28', '--', 'agentsplayground'];
  const quietly = { ...process.env, APPLICATION_INSIGHTS_NO_STATSBEAT: '1', TEAMS_APP_TEST_TOOL_CONFIG_PATH: people };
  console.log(`Opening the Agents Playground on ${endpoint}. Start Usher first, in another window: npm start`);
  spawn(process.execPath, [npm, ...playground, '-e', endpoint, '-c', 'msteams', '--disable-telemetry'], {
    stdio: 'inherit',
    env: quietly,
  }).on('exit', (code) => (process.exitCode = code ?? 1));
} else {
  console.error('Run this as "npm run playground".');
  process.exitCode = 1;
}

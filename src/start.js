import module from 'node:module';

// Plain JavaScript that every Node can read: an old one gets a sentence instead of a syntax error.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 18)) {
  // From the second start on, nothing is compiled twice.
  module.enableCompileCache?.();
  await import('./index.ts');
} else {
  console.error(
    `Usher needs Node 22.18 or newer to serve; this is Node ${process.versions.node}. Run "npm start", which uses the Node that npm ci installed, or update Node.`,
  );
  process.exitCode = 1;
}

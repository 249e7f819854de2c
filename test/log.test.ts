import { createLog, scrub } from '../src/log.ts';

const secret = 'canary"secret\\1';
const token = `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl`;

function logged(write: (log: ReturnType<typeof createLog>) => void): string {
  let text = '';
  write(createLog({ write: (line) => void (text += line) }, [secret]));
  return text;
}

describe('the log', () => {
  it.each([
    ['a token in the message', (log) => log.info(`asked with Bearer ${token}`)],
    ['a token in a deep field', (log) => log.info({ a: { b: { c: { d: token } } } }, 'x')],
    ['a header in another case', (log) => log.info({ headers: { AUTHORIZATION: `Bearer ${token}` } }, 'x')],
    ['an address in an error', (log) => log.error({ err: new Error('no ann.b@contoso.com') }, 'x')],
    [
      'an address in the cause of an error',
      (log) => log.error({ err: new Error('x', { cause: new Error('ann.b@contoso.com') }) }),
    ],
    ['an address after a line break', (log) => log.info('line\nann.b@contoso.com')],
    ['an address in a URL', (log) => log.info({ path: '/users/ann.b%40contoso.com' }, 'x')],
    ['a guest address', (log) => log.info('ann.b_contoso.com#EXT#@fabrikam.onmicrosoft.com')],
    ['a known secret', (log) => log.info({ form: `a=${secret}` }, 'x')],
    ['a secret in a form', (log) => log.info('client_secret=hunter2&x=1')],
    ['a field that is called password', (log) => log.info({ options: { password: 'hunter2' } }, 'x')],
  ] satisfies [string, (log: ReturnType<typeof createLog>) => void][])('hides %s', (_what, write) => {
    const line = logged(write);

    expect(line).not.toMatch(/ann\.b|eyJ|hunter2|canary/);
    expect(() => JSON.parse(line)).not.toThrow();
  });

  it('writes one line for a message with line breaks and control characters', () => {
    const line = logged((log) => log.info({ name: 'a\nb\u001b[31m\r{"x":1}' }, 'one\ntwo'));

    expect(line.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(line).msg).toBe('one\ntwo');
  });

  it('leaves ids and plain words alone', () => {
    const text = '{"requestId":"0e6f3cf0-1111-4111-8111-aaaaaaaaaaaa","path":"/users/x/managedDevices","msg":"graph refused"}';

    expect(scrub(text)).toBe(text);
  });
});

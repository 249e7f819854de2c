import { isGuid, odata, path } from '../../src/graph/address.ts';
import { addressOf } from '../../src/graph/query.ts';

const ada = '4b1f0c52-7a52-4f0e-9f0f-0c6c0f2f5a11';

describe('path', () => {
  it('puts an id between its neighbours', () => {
    expect(path`/users/${ada}/managedDevices`).toBe(`/users/${ada}/managedDevices`);
  });

  it.each([
    ['guest_fabrikam.com#EXT#@contoso.com', 'guest_fabrikam.com%23EXT%23%40contoso.com'],
    ["o'neil@contoso.com", 'o%27neil%40contoso.com'],
    ['a?$expand=manager', 'a%3F%24expand%3Dmanager'],
    ['a&$expand=manager', 'a%26%24expand%3Dmanager'],
    ["x')/manager('y", null],
    ['NGIxZjBj=', 'NGIxZjBj%3D'],
    ['Zoë 李', 'Zo%C3%AB%20%E6%9D%8E'],
  ])('keeps %s one segment, or refuses it', (value, segment) => {
    const build = () => path`/users/${value}/photo`;

    if (segment === null) expect(build).toThrow('cannot be part');
    else expect(build()).toBe(`/users/${segment}/photo`);
  });

  it.each([
    ['nothing', ''],
    ['blanks', '  '],
    ['a dot', '.'],
    ['two dots', '..'],
    ['a way up', '../groups'],
    ['a way up in the middle', 'x/../../groups'],
    ['an encoded way up', '%2e%2e'],
    ['an encoded slash', 'x%2fy'],
    ['a backslash', '..\\groups'],
    ['a segment of OData', '$batch'],
    ['a line break', 'x\r\nHost: evil'],
    ['a null byte', 'x\u0000'],
    ['a control character', 'x\u0085'],
    ['half a character', 'x\ud800'],
    ['a very long text', 'x'.repeat(257)],
  ])('refuses %s', (_what, value) => {
    expect(() => path`/users/${value}`).toThrow(expect.objectContaining({ code: 'bad-input' }));
  });

  it('does not repeat the refused value, which may be personal', () => {
    expect(() => path`/users/${'ada@contoso.com/x'}`).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('ada') }),
    );
  });
});

describe('odata', () => {
  const inQuery = (filter: string): URLSearchParams =>
    new URL(addressOf('/users', { version: 'v1.0', filter }), 'http://graph').searchParams;

  it.each([
    "' or 1 eq 1 or '",
    'x&$expand=manager',
    'x#fragment',
    'x%27 or true',
    "o'neil",
    '../../groups',
    '%2e%2e',
    '+ plus and blank',
    'a,b;c=d?e',
  ])('keeps %s one literal in one parameter', (value) => {
    const query = inQuery(odata`displayName eq ${value}`);

    expect([...query.keys()]).toEqual(['$filter']);
    expect(query.get('$filter')).toBe(`displayName eq '${value.replaceAll("'", "''")}'`);
  });

  it('writes dates in UTC and numbers and flags bare', () => {
    const filter = odata`at ge ${new Date('2026-11-22T01:00:00+01:00')} and n eq ${3} and f eq ${true}`;

    expect(filter).toBe('at ge 2026-11-22T00:00:00.000Z and n eq 3 and f eq true');
  });

  it.each(['', ' ', 'x\n', '\u0000'])('refuses %j, because an empty filter answers with everything', (value) => {
    expect(() => odata`userId eq ${value}`).toThrow(expect.objectContaining({ code: 'bad-input' }));
  });
});

describe('isGuid', () => {
  it.each([
    [ada, true],
    [ada.toUpperCase(), true],
    ['IT-Helpdesk', false],
    [`${ada}x`, false],
    [`x\n${ada}`, false],
  ])('%s: %s', (text, answer) => {
    expect(isGuid(text)).toBe(answer);
  });
});

describe('addressOf', () => {
  it('writes every option that is given, and no other', () => {
    const options = { version: 'v1.0', select: ['id', 'mail'], top: 5, orderby: 'mail', eventual: true } as const;

    expect(addressOf('/users', options)).toBe('/users?$select=id,mail&$orderby=mail&$top=5&$count=true');
    expect(addressOf('/users', { version: 'v1.0' })).toBe('/users');
  });
});

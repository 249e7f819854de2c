import {
  accountName,
  minimumVersion,
  parseVersion,
  quirkOf,
  tooOld,
  versionText,
} from '../../src/dialogs/enroll/ios-versions.ts';

describe('reading a version', () => {
  it.each([
    ['18', '18'],
    ['iOS 18.2', '18.2'],
    ['ios18', '18'],
    ['17.6.1', '17.6'],
    ['26', '26'],
    ['version 26.1', '26.1'],
    ['iPadOS 16.3', '16.3'],
    ['It’s 18.2.', '18.2'],
    ["it's 18.2", '18.2'],
    ['my ios version 15.5', '15.5'],
    ['18,2', '18.2'],
  ])('understands “%s”', (typed, version) => {
    const read = parseVersion(typed);

    expect(read && versionText(read)).toBe(version);
  });

  it.each(['', 'I don’t know', 'eighteen', '1', '99', '18 apples', '2026', 'ios', '-18', '18.2.3.4', 'android 14'])(
    'does not make a version of “%s”',
    (typed) => {
      expect(parseVersion(typed)).toBeNull();
    },
  );
});

describe('what a version means', () => {
  it.each([
    ['14.9', true],
    ['15', false],
    ['15.0', false],
    ['26', false],
  ])('%s is too old: %s', (typed, old) => {
    expect(tooOld(parseVersion(typed)!, minimumVersion)).toBe(old);
  });

  it.each([
    ['15.4', 'quirk-soon-too-old'],
    ['15.5', 'quirk-no-codes'],
    ['15.6', 'quirk-soon-too-old'],
    ['15.7', 'quirk-no-texts'],
    ['16', 'quirk-no-texts'],
    ['16.3', 'quirk-no-texts'],
    ['16.4', 'quirk-soon-too-old'],
    ['17.6.1', 'quirk-soon-too-old'],
    ['18', undefined],
    ['26', undefined],
  ])('%s has the quirk %s', (typed, quirk) => {
    expect(quirkOf(parseVersion(typed)!)?.id).toBe(quirk);
  });

  it.each([
    ['17', 'Apple ID'],
    ['18', 'Apple Account'],
  ])('%s says %s', (typed, name) => {
    expect(accountName(parseVersion(typed))).toBe(name);
  });

  it('takes today’s name when the version is not known', () => {
    expect(accountName(null)).toBe('Apple Account');
  });
});

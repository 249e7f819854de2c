/** What the guide knows about versions of iOS and iPadOS. Numbers live here, never in sentences. */
export interface Version {
  major: number;
  /** null: only the first number was given. */
  minor: number | null;
}

/** Account driven enrollment exists from here on; a company's own minimum may be higher. */
export const minimumVersion: Version = { major: 15, minor: null };

/** Intune moves its minimum to this major version shortly after iOS 27; a company may have done so already. */
export const comingMinimum = 18;

/** Offered as buttons, newest first; anything else is typed. */
export const offeredVersions: readonly number[] = [27, 26, 18, 17];

/** From 18 on the phone says "Apple Account" where it said "Apple ID". */
const appleAccountSince = 18;

export interface Quirk {
  /** Phrase of the guide that says what to do about it. */
  id: 'quirk-no-codes' | 'quirk-no-texts' | 'quirk-soon-too-old';
  from: Version;
  /** Inclusive; a minor of null takes the whole major version. */
  to: Version;
}

/** Known limits of single versions (facts: MFA by text or call to the same phone; Intune moves its minimum to 18). */
const quirks: readonly Quirk[] = [
  { id: 'quirk-no-codes', from: { major: 15, minor: 5 }, to: { major: 15, minor: 5 } },
  { id: 'quirk-no-texts', from: { major: 15, minor: 7 }, to: { major: 16, minor: 3 } },
  { id: 'quirk-soon-too-old', from: { major: 15, minor: 0 }, to: { major: comingMinimum - 1, minor: null } },
];

/** Reads "18", "iOS 18.2", "ipados 17.6.1", "version 26"; null when there is no such version. */
export function parseVersion(text: string): Version | null {
  const found =
    /^(?:my\s+|it\s+is\s+|it['’]?s\s+)?(?:ios|ipados|version)?\s*(?:version\s*)?(\d{1,2})(?:[.,](\d{1,2}))?(?:[.,]\d{1,2})?$/i.exec(
      text.trim().replace(/[.!?]+$/, ''),
    );
  if (!found) return null;
  const major = Number(found[1]);
  if (major < 3 || major > 60) return null;
  return { major, minor: found[2] === undefined ? null : Number(found[2]) };
}

export const versionText = ({ major, minor }: Version): string => (minor === null ? `${major}` : `${major}.${minor}`);

/** A version without its second number is given the benefit of the doubt. */
export const tooOld = (version: Version, minimum: Version): boolean =>
  compared({ ...version, minor: version.minor ?? minimum.minor }, minimum) < 0;

/** "18" may be 18.0 or 18.6: which side of a minimum of 18.4 it is on is not known. Nor is it of no version at all. */
export const mayBeTooOld = (version: Version | null, minimum: Version): boolean =>
  version === null || (version.minor === null && version.major === minimum.major && (minimum.minor ?? 0) > 0);

/** The quirk of this version that matters most; null when there is none. */
export const quirkOf = (version: Version): Quirk | null =>
  quirks.find(({ from, to }) => compared(version, from) >= 0 && compared(version, upTo(to)) <= 0) ?? null;

/** What this version calls the person's own account with Apple. An unknown version gets today's name. */
export const accountName = (version: Version | null): 'Apple Account' | 'Apple ID' =>
  version !== null && version.major < appleAccountSince ? 'Apple ID' : 'Apple Account';

const compared = (one: Version, other: Version): number => one.major - other.major || (one.minor ?? 0) - (other.minor ?? 0);

const upTo = ({ major, minor }: Version): Version => ({ major, minor: minor ?? 99 });

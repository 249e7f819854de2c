import type { Subject } from '../audience.ts';

const mostNames = 5;

/** Slots that name whom a finding is about. */
export interface PeopleSlots {
  people: number;
  /** The first few of them. */
  names: string;
  /** How many groups have more people than were read. */
  unread: number;
  groups: string;
  /** 1: whoever is in none of the groups as well. */
  outside: number;
}

export function peopleSlots(subjects: readonly Subject[]): PeopleSlots {
  const named = (who: Subject['who']) => subjects.filter((one) => one.who === who).map(({ name }) => name);
  const people = named('person').toSorted();
  const groups = named('unread').toSorted();
  return {
    people: people.length,
    names: people.slice(0, mostNames).join(', '),
    unread: groups.length,
    groups: groups.join(', '),
    outside: named('others').length,
  };
}

const beyond =
  '{unread, plural, =0 {} other { More people in {groups}, which are too large to read whole.}}{outside, plural, =0 {} other { Everybody who is in none of the groups that are named.}}';

/** Sentences after a finding: whom it is about. Each begins with a blank. */
export const who = `{people, plural, =0 {} one { 1 person: {names}.} other { # people, among them {names}.}}${beyond}`;

/** The same where all is well and nobody has to be named. */
export const lookedAt = `{people, plural, =0 {} one { Looked at 1 person.} other { Looked at # people.}}${beyond}`;

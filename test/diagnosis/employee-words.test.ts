import { rules } from '../../src/diagnosis/index.ts';
import type { AnyRule } from '../../src/diagnosis/rule.ts';

const each = rules.map((rule): [string, AnyRule] => [rule.id, rule]);
const jargon = /\b(MDM|Intune|Entra|tenant|enrol\w*|complian\w*|polic(y|ies)|AADSTS|SSO|VPP|provision\w*)\b/i;
/** Removing work from a phone destroys data, and Authenticator may be the only way to confirm a sign-in. */
const destructive = /remove management|unenrol|factory|reset your phone|erase|(?<!not )delete Authenticator/i;

/** What a person may read: the title, causes, next steps, questions and where to look. */
const forPerson = (rule: AnyRule): [string, string][] => Object.entries(rule.text).filter(([key]) => !key.endsWith('It'));
const next = (rule: AnyRule): [string, string][] => Object.entries(rule.text).filter(([key]) => key.endsWith('Next'));

describe.each(each)('the words of %s', (_id, rule) => {
  it('spare the person the words of IT', () => {
    expect(forPerson(rule).filter(([, said]) => jargon.test(said))).toEqual([]);
  });

  it('never send anybody to destroy something first', () => {
    expect(next(rule).filter(([, said]) => destructive.test(said))).toEqual([]);
  });

  it('say every case, what is next, and what IT needs', () => {
    const needed = Object.keys(rule.cases).flatMap((key) => [key, `${key}Next`, 'anyIt' in rule.text ? 'anyIt' : `${key}It`]);

    expect(needed.filter((key) => !(key in rule.text))).toEqual([]);
  });

  it('ask before they advise where it is not sure, and know both answers', () => {
    const unsure = Object.entries(rule.cases).filter(([, { confidence }]) => confidence === 'medium' || confidence === 'low');
    const broken = unsure.filter(([key, { ask }]) => {
      const asked = `${key}Ask` in rule.text && `${key}Where` in rule.text;
      return !ask || !asked || !rule.cases[ask.yes]?.answered || !rule.cases[ask.no]?.answered;
    });

    expect(broken.map(([key]) => key)).toEqual([]);
  });
});

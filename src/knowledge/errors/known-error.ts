/** An error that people meet while they set up a phone or open a work app. */
export interface KnownError {
  /** kebab-case. */
  id: string;
  /** What stands on the screen, in every wording we know, and the pieces of it that say enough by themselves. */
  shows: readonly string[];
  /** Microsoft's or Apple's names for it, and numbers in hex as `0x87D13BA9`. Their decimal forms follow by themselves. */
  codes: readonly string[];
  confidence: 'certain' | 'high';
  actsOn: 'employee' | 'it' | 'nobody';
  next: 'set-up' | 'check-again' | 'tell-it' | 'security-info' | 'reset-password';
  /** ICU, no Markdown. `cause` may list the slot `{possible}`, `forIt` the slots `{checked}` and `{unseen}`. */
  text: ErrorText;
  /** Where one text has several causes. Each key has words in `text`, and for IT under `<key>It`. */
  possible?: Readonly<Record<string, CanSee>>;
  /** Diagnosis rules whose finding explains this error; `rule/case` where only one case of the rule does. */
  rules: readonly string[];
  source: string;
  /** YYYY-MM-DD. */
  checkedOn: string;
}

export type ErrorText = Readonly<Record<string, string>> & Readonly<Record<'title' | 'cause' | 'next' | 'forIt', string>>;

/** `checked`: a diagnosis rule looks at it. `unseen`: Usher cannot see it from here. */
export type CanSee = 'checked' | 'unseen';

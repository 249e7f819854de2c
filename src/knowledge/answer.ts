/** One answer to a question people ask in the middle of setting up. One a file, named by its id. */
export interface Answer {
  id: string;
  /** As a person would ask it; also the title of the card and of its button. */
  question: string;
  /** At most four sentences. Markdown: what is tapped stands in bold. */
  answer: string;
  /** Other ways people put it, in their words. */
  phrasings: readonly string[];
  /** Where the facts come from. */
  source: string;
  /** When the facts were last compared with the source, YYYY-MM-DD. */
  checkedOn: string;
}

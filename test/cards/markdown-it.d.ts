// markdown-it ships no types; this is what the tests use of it.
declare module 'markdown-it' {
  export default class MarkdownIt {
    constructor(options: { linkify: boolean });
    linkify: { set(options: { fuzzyLink: boolean; fuzzyEmail: boolean }): void };
    render(markdown: string): string;
  }
}

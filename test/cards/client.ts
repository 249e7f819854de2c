import MarkdownIt from 'markdown-it';

/** Stands for the chat clients: CommonMark, and what looks like an address with a scheme becomes a link. */
export const client = new MarkdownIt({ linkify: true });
client.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/**
 * What somebody pasted. `sign-in`: a number of Microsoft's sign-in (AADSTS), known or not. `known`: one of the errors here.
 * `number`: surely an error number, and none that is known here. JSON, and nothing else of what was typed.
 */
export type FoundError = { kind: 'sign-in'; code: number } | { kind: 'known'; id: string } | { kind: 'number'; code: string };

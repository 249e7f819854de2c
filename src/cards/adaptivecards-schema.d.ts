// adaptivecards-templating's typings import a source file of `adaptivecards` that does not compile under our settings.
export type IAdaptiveCard = Record<string, unknown>;
export type ICardElement = Record<string, unknown>;

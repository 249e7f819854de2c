/** A button on any card: what it says and what it sends back. Every button's typed words stand in the card's text. */
export interface Button {
  title: string;
  /** `<owner>.<action>`, see ButtonPress. Also repeated in `data`, for clients that fall back to Action.Submit. */
  verb: string;
  data: { verb: string } & Record<string, string | number | boolean>;
  style: 'default' | 'positive';
}

export function button(title: string, verb: string, data: Record<string, string | number | boolean> = {}): Button {
  return { title, verb, data: { ...data, verb }, style: 'default' };
}

import type { ScreenId } from '../tenant/model.ts';

/** What the phone shows, ready to be drawn by the page. Ids are controls: "tap:<id>" presses them. */
export interface PhoneScreen {
  id: ScreenId;
  /** Place in the order of screens, from 1. */
  number: number;
  look: 'home' | 'list' | 'sheet' | 'web' | 'teams';
  title: string;
  /** Label of the back button; null without one. */
  back: string | null;
  blocks: Block[];
  alert: PhoneAlert | null;
  /** Control that leads on. */
  main: string;
  /** The phone goes on by itself after this many milliseconds; null waits for a tap. */
  autoMs: number | null;
}

export interface PhoneAlert {
  title: string;
  text: string;
  buttons: PhoneButton[];
}

export interface PhoneButton {
  id: string;
  label: string;
  kind: 'main' | 'plain' | 'danger';
}

export interface PhoneRow {
  /** Null: shows, does nothing. */
  id: string | null;
  label: string;
  detail: string | null;
  icon: { glyph: string; hue: number } | null;
  kind: 'plain' | 'link' | 'danger';
}

export interface PhoneApp {
  id: string | null;
  label: string;
  glyph: string;
  hue: number;
  state: 'ready' | 'waiting' | 'failed';
}

export type Block =
  | { kind: 'rows'; header: string | null; footer: string | null; rows: PhoneRow[] }
  | { kind: 'hero'; glyph: string; hue: number; title: string; text: string }
  | { kind: 'brand'; name: string; account: string }
  | { kind: 'field'; id: string; label: string; value: string; hint: string; secret: boolean }
  | { kind: 'buttons'; buttons: PhoneButton[] }
  | { kind: 'apps' | 'dock'; apps: PhoneApp[] }
  | { kind: 'account'; name: string; address: string; initials: string }
  | { kind: 'busy'; label: string }
  | { kind: 'note'; text: string };

export const button = (id: string, label: string, kind: PhoneButton['kind'] = 'main'): PhoneButton => ({ id, label, kind });

export const row = (label: string, more: Partial<PhoneRow> = {}): PhoneRow => ({
  id: null,
  label,
  detail: null,
  icon: null,
  kind: 'plain',
  ...more,
});

export const rows = (list: PhoneRow[], more: { header?: string; footer?: string } = {}): Block => ({
  kind: 'rows',
  header: more.header ?? null,
  footer: more.footer ?? null,
  rows: list,
});

/** First letters of the first and last name. */
export function initialsOf(name: string): string {
  const parts = name.split(' ');
  return `${parts[0]?.[0] ?? ''}${parts.length > 1 ? (parts.at(-1)?.[0] ?? '') : ''}`;
}

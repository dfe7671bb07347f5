// Numbers, dates and sizes as the language of the window writes them.

import { speech, t } from './words.svelte';

/** A number kept as text, `7.5`, with the decimal sign of the language: `7,5`. */
export function decimal(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '';
  const text = String(value);
  return speech.language === 'ka' ? text.replace('.', ',') : text;
}

const two = (value: number) => String(value).padStart(2, '0');
const clock = (date: Date) => `${two(date.getHours())}:${two(date.getMinutes())}`;
const dated = (at: string) => new Date(at.length === 10 ? `${at}T12:00:00` : at);

/** The time of day to the second: `14:02:07`. */
export function time(at: string): string {
  const date = new Date(at);
  return `${clock(date)}:${two(date.getSeconds())}`;
}

/** A day in words, with the months of the locale files: not every web view knows Georgian ones. */
export function day(at: string): string {
  const date = dated(at);
  if (Number.isNaN(date.getTime())) return at;
  return t('date-long', { day: date.getDate(), month: t(`month-${date.getMonth() + 1}`), year: String(date.getFullYear()) });
}

/** A day and a time in words. */
export function moment(at: string): string {
  return t('date-and-time', { date: day(at), time: clock(new Date(at)) });
}

/** A moment that others will compare: the local time, with what it is ahead of UTC. */
export function exactly(at: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  const ahead = -date.getTimezoneOffset();
  const [hours, minutes] = [Math.floor(Math.abs(ahead) / 60), Math.abs(ahead) % 60];
  const offset = ahead === 0 ? '' : `${ahead > 0 ? '+' : '−'}${hours}${minutes ? `:${two(minutes)}` : ''}`;
  return t('date-and-time-offset', { date: day(at), time: clock(date), offset });
}

/** When something was last touched, as short as a list wants it: `დღეს 14:02`, `12 ნოემბერი`, `12.11.2024`. */
export function lately(at: string, now: Date = new Date()): string {
  const date = new Date(at);
  if (date.toDateString() === now.toDateString()) return t('today-at', { time: clock(date) });
  const before = new Date(now);
  before.setDate(before.getDate() - 1);
  if (date.toDateString() === before.toDateString()) return t('yesterday-at', { time: clock(date) });
  if (date.getFullYear() === now.getFullYear()) {
    return t('date-short', { day: date.getDate(), month: t(`month-${date.getMonth() + 1}`) });
  }
  return `${two(date.getDate())}.${two(date.getMonth() + 1)}.${date.getFullYear()}`;
}

/** A size: `182 კბ`. */
export function size(bytes: number | null | undefined): string {
  if (bytes === null || bytes === undefined) return '';
  if (bytes < 1000) return t('size-bytes', { n: bytes });
  if (bytes < 1_000_000) return t('size-kb', { n: decimal(round(bytes / 1000)) });
  return t('size-mb', { n: decimal(round(bytes / 1_000_000)) });
}

const round = (value: number) => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value));

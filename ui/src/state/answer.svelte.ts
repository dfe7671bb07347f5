// One answer to a review in progress: what the desk says of it, the point at hand, and the words on their way.

import type { Both, ChangedField, Edited, FailureView, PointView, ResponseView, Stance } from '../ipc/bindings';
import { asFailure, call } from '../ipc/call';
import { sentences } from '../words/sentences';
import { router } from './router.svelte';
import { Texts } from './texts.svelte';
import { Watched } from './watched.svelte';

/** The answers in the order people see, each with its key. */
export const STANCES: readonly { stance: Stance; key: string }[] = [
  { stance: 'agree', key: '1' },
  { stance: 'correct', key: '2' },
  { stance: 'disagree', key: '3' },
];

/** A sentence of one's own text that can be quoted. */
interface Sentence {
  code: string;
  label: Both;
  likely: boolean;
  field: string;
  exact: string;
  start: number;
}

export class AnswerState {
  readonly id: string;
  readonly watched: Watched<ResponseView>;
  readonly texts: Texts;
  failure = $state.raw<FailureView | null>(null);
  /** The point at hand. */
  current = $state<string | null>(null);

  constructor(id: string) {
    this.id = id;
    this.watched = new Watched(
      () => call('response', { document: id }),
      () => [id, this.watched.value?.descriptor ?? id, 'keys'],
    );
    this.texts = new Texts(id, () => this.watched.refetch());
  }

  get view(): ResponseView | null {
    return this.watched.value;
  }

  get readonly(): boolean {
    return this.view === null || this.view.signed !== null;
  }

  points = $derived.by<PointView[]>(() => this.watched.value?.points ?? []);
  point = $derived<PointView | null>(this.points.find((one) => one.criterion === this.current) ?? this.points[0] ?? null);
  at = $derived(this.points.findIndex((one) => one.criterion === this.point?.criterion));
  finished = $derived(this.points.length > 0 && this.points.every((one) => one.open.length === 0));

  /** The next point that asks for something, after this one and then from the start. */
  nextOpen(): PointView | null {
    const all = [...this.points.slice(this.at + 1), ...this.points.slice(0, this.at)];
    return all.find((one) => one.open.length > 0) ?? null;
  }

  neighbour(step: 1 | -1): PointView | null {
    return this.points[this.at + step] ?? null;
  }

  /** Changed fields of the point at hand: first those that the expert quoted, then the others. */
  changes = $derived.by<ChangedField[]>(() => {
    const all = this.watched.value?.changes ?? [];
    const first = this.point?.suggested ?? [];
    return [...all.filter((one) => first.includes(one.path)), ...all.filter((one) => !first.includes(one.path))];
  });

  /** Every sentence of one's own text. */
  sentences = $derived.by<Sentence[]>(() => {
    const quoted = (this.point?.remark.fields ?? []).map((field) => field.replace(/\/(ka|en)$/, ''));
    const items = (this.watched.value?.text ?? []).flatMap((section) => section.items).filter((item) => item.quotable);
    return items.flatMap((item) =>
      (['ka', 'en'] as const).flatMap((side) => {
        const text = item.text[side] ?? '';
        return sentences(text).map(({ start, end }) => ({
          code: `${item.path}/${side}:${start}`,
          label: { [side]: text.slice(start, end) },
          likely: quoted.includes(item.path),
          field: `${item.path}/${side}`,
          exact: text.slice(start, end),
          start,
        }));
      }),
    );
  });

  async close(): Promise<void> {
    await this.texts.close();
    this.watched.close();
  }

  /** The text of a field of the answer, as it is being typed. */
  text(path: string, saved: string | undefined): string {
    return String(this.texts.value(path, saved) ?? '');
  }

  async answer(criterion: string, stance: Stance): Promise<void> {
    await this.#do(() => call('edit', { document: this.id, path: `points/${criterion}/answer`, value: stance }));
  }

  async quote(criterion: string, code: string): Promise<void> {
    const one = this.sentences.find((sentence) => sentence.code === code);
    if (!one) return;
    await this.#do(() => call('add_evidence', { document: this.id, criterion, field: one.field, exact: one.exact, start: one.start }));
  }

  async name(criterion: string, sha256: string): Promise<void> {
    await this.#do(() => call('name_file', { document: this.id, criterion, sha256 }));
  }

  async remove(criterion: string, id: string): Promise<void> {
    await this.#do(() => call('remove_item', { document: this.id, item: `points/${criterion}/evidence/${id}` }));
  }

  async link(criterion: string, path: string, linked: boolean): Promise<void> {
    await this.#do(() => call('link_change', { document: this.id, criterion, path, linked }));
  }

  async undo(): Promise<void> {
    if (this.view?.undo) await this.#do(() => call('undo', { document: this.id }));
  }

  async redo(): Promise<void> {
    if (this.view?.redo) await this.#do(() => call('redo', { document: this.id }));
  }

  async #do(work: () => Promise<Edited>): Promise<void> {
    this.failure = null;
    try {
      await this.texts.flush();
      await work();
      await this.watched.refetch();
    } catch (refusal) {
      this.failure = asFailure(refusal);
    }
  }
}

/** Begins the answer to a review of a descriptor, or goes on with it; without any review, shows that none has come. */
export async function openAnswer(document: string, review: string | null = null): Promise<void> {
  try {
    const made = await call('answer_review', { document, review });
    router.go(`/answer/${made.document}`);
  } catch {
    router.go(`/draft/${document}/reviews`);
  }
}

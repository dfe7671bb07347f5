// One exercise of a workshop: what the desk says of it, the case and criteria of each round, and the words on their way.
// An exercise is never a review: nothing of it is signed, and it ends with a code that is read out.

import { SvelteMap } from 'svelte/reactivity';
import type { Edited, ExerciseAnswer, ExerciseCase, ExerciseRound, ExerciseView, FailureView, FieldValue } from '../ipc/bindings';
import { asFailure, call } from '../ipc/call';
import { Texts } from './texts.svelte';
import { Watched } from './watched.svelte';

/** The questions about the workshop. */
export const QUESTIONS = [1, 2, 3, 4, 5] as const;

/** The address of a screen of an exercise; without a place, its rounds. */
export const exerciseRoute = (document: string, ...place: (string | number)[]): string =>
  `/exercise/${[document, ...place].map(encodeURIComponent).join('/')}`;

export class ExerciseState {
  readonly id: string;
  readonly watched: Watched<ExerciseView>;
  readonly texts: Texts;
  /** Why a choice was not kept. */
  failure = $state.raw<FailureView | null>(null);
  /** Why the case of a round cannot be read. */
  unread = $state.raw<FailureView | null>(null);

  /** What everybody scores, by round: it never changes. */
  #cases = new SvelteMap<number, ExerciseCase>();
  #asked = new Set<number>();

  constructor(id: string) {
    this.id = id;
    this.watched = new Watched(
      () => call('exercise', { document: id }),
      () => [id],
    );
    this.texts = new Texts(id, () => this.watched.refetch());
  }

  get view(): ExerciseView | null {
    return this.watched.value;
  }

  /** Table and seat are chosen. */
  seated = $derived.by<boolean>(() => Boolean(this.watched.value?.table && this.watched.value.seat));
  rounds = $derived.by<ExerciseRound[]>(() => this.watched.value?.rounds ?? []);
  /** The first round in which something is not rated. */
  next = $derived.by<ExerciseRound | null>(() => this.rounds.find((round) => round.done < round.answers.length) ?? null);
  /** All five questions are answered. */
  answered = $derived.by<boolean>(() => (this.watched.value?.feedback ?? []).every((answer) => answer > 0));

  round(n: number): ExerciseRound | null {
    return this.rounds.find((round) => round.n === n) ?? null;
  }

  /** The case of a round, fetched the first time it is asked for. */
  caseOf(n: number): ExerciseCase | null {
    return this.#cases.get(n) ?? null;
  }

  async fetchCase(n: number): Promise<void> {
    if (this.#asked.has(n)) return;
    this.#asked.add(n);
    this.unread = null;
    try {
      this.#cases.set(n, await call('exercise_case', { document: this.id, round: n }));
    } catch (refusal) {
      this.#asked.delete(n);
      this.unread = asFailure(refusal);
    }
  }

  answerOf(n: number, criterion: string): ExerciseAnswer | null {
    return this.round(n)?.answers.find((one) => one.criterion === criterion) ?? null;
  }

  /** The next criterion of a round that is not rated, after this one and then from the start. */
  nextOpen(n: number, criterion: string): string | null {
    const all = this.round(n)?.answers ?? [];
    const at = all.findIndex((one) => one.criterion === criterion);
    return [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))].find((one) => one.rating === null)?.criterion ?? null;
  }

  /** The argument of a criterion, as it is being typed. */
  why(n: number, criterion: string): string {
    return String(this.texts.value(this.whyPath(n, criterion), this.answerOf(n, criterion)?.why) ?? '');
  }

  whyPath(n: number, criterion: string): string {
    return `rounds/${n}/${criterion}/why`;
  }

  async rate(n: number, criterion: string, rating: string): Promise<void> {
    await this.#set(`rounds/${n}/${criterion}/rating`, rating);
  }

  async sit(where: 'table' | 'seat', n: number): Promise<void> {
    await this.#set(where, n);
  }

  async answer(question: number, n: number): Promise<void> {
    await this.#set(`feedback/${question}`, n);
  }

  async undo(): Promise<void> {
    if (this.view?.undo) await this.#do(() => call('undo', { document: this.id }));
  }

  async redo(): Promise<void> {
    if (this.view?.redo) await this.#do(() => call('redo', { document: this.id }));
  }

  async close(): Promise<void> {
    await this.texts.close();
    this.watched.close();
  }

  #set(path: string, value: FieldValue): Promise<Edited | null> {
    return this.#do(() => call('edit', { document: this.id, path, value }));
  }

  /** What was typed goes first, then the work is done, then the desk is asked anew. */
  async #do(work: () => Promise<Edited>): Promise<Edited | null> {
    this.failure = null;
    try {
      await this.texts.flush();
      const edited = await work();
      await this.watched.refetch();
      return edited;
    } catch (refusal) {
      this.failure = asFailure(refusal);
      return null;
    }
  }
}

// One workshop and its plan: what the desk says of it, and the words on their way.

import type { Edited, FailureView, PackView, WorkshopBlock, WorkshopCase, WorkshopPlace, WorkshopReference, WorkshopRound, WorkshopView } from '../ipc/bindings';
import { asFailure, call } from '../ipc/call';
import { packOf } from './packs';
import { Texts } from './texts.svelte';
import { Watched } from './watched.svelte';

/** The address of a screen of a workshop. */
export const workshopRoute = (document: string, place = 'plan'): string => `/workshop/${encodeURIComponent(document)}/${place}`;

export class WorkshopState {
  readonly id: string;
  readonly watched: Watched<WorkshopView>;
  readonly texts: Texts;
  failure = $state.raw<FailureView | null>(null);
  /** The pack by which everyone scores. */
  pack = $state.raw<PackView | null>(null);

  constructor(id: string) {
    this.id = id;
    this.watched = new Watched(
      () => this.#fetch(),
      () => [id, 'workshops', 'keys', 'library'],
    );
    this.texts = new Texts(id, () => this.watched.refetch());
  }

  async #fetch(): Promise<WorkshopView> {
    const view = await call('workshop', { document: this.id });
    this.pack = await packOf(view.pack);
    return view;
  }

  get view(): WorkshopView | null {
    return this.watched.value;
  }

  cases = $derived.by<WorkshopCase[]>(() => this.watched.value?.cases ?? []);
  rounds = $derived.by<WorkshopRound[]>(() => this.watched.value?.rounds ?? []);
  blocked = $derived.by<WorkshopBlock[]>(() => this.watched.value?.blocked ?? []);
  /** A round has begun: everybody scores what was handed out. */
  begun = $derived.by<boolean>(() => (this.watched.value?.state ?? 'planned') !== 'planned');

  /** The criteria that the rounds of a case ask for, once each. */
  criteriaOf(item: string): string[] {
    return [...new Set(this.rounds.filter((round) => round.case === item).flatMap((round) => round.criteria))];
  }

  referenceOf(item: string, criterion: string): WorkshopReference | null {
    return this.view?.references.find((one) => one.case === item && one.criterion === criterion) ?? null;
  }

  /** A text of the plan, as it is being typed. */
  text(path: string, saved: string | number | undefined): string {
    return String(this.texts.value(path, saved) ?? '');
  }

  async addCase(from: { descriptor: string } | { sample: string }): Promise<string | null> {
    const ask = { document: this.id, descriptor: null, sample: null, faults: [], ...from };
    return (await this.#do(() => call('workshop_add_case', ask)))?.item ?? null;
  }

  async choosePack(digest: string): Promise<void> {
    await this.#do(() => call('workshop_pack', { document: this.id, digest }));
  }

  async addRound(): Promise<void> {
    await this.#do(() => call('add_item', { document: this.id, list: 'rounds' }));
  }

  async remove(item: string): Promise<void> {
    await this.#do(() => call('remove_item', { document: this.id, item }));
  }

  async set(path: string, value: string | number | boolean | null): Promise<void> {
    await this.#do(() => call('edit', { document: this.id, path, value }));
  }

  async undo(): Promise<void> {
    if (this.view?.undo) await this.#do(() => call('undo', { document: this.id }));
  }

  async redo(): Promise<void> {
    if (this.view?.redo) await this.#do(() => call('redo', { document: this.id }));
  }

  /** Goes to the part where something is mended. */
  jump(place: WorkshopPlace): void {
    const part = document.querySelector<HTMLElement>(`[data-part="${place}"]`);
    const field = part?.querySelector<HTMLElement>('input, textarea, select, button') ?? part;
    part?.scrollIntoView({ block: 'start' });
    field?.focus({ preventScroll: true });
  }

  async close(): Promise<void> {
    await this.texts.close();
    this.watched.close();
  }

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

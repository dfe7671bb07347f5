// One round in the making: what the desk says of it, and the words on their way.

import type { Edited, FailureView, RoundBlock, RoundChoice, RoundDraft, RoundMember, RoundPlace, RoundSeat } from '../ipc/bindings';
import { asFailure, call } from '../ipc/call';
import { Job } from './job.svelte';
import { Texts } from './texts.svelte';
import { Watched } from './watched.svelte';

/** The seats in the order people see them. */
export const SEATS: readonly RoundSeat[] = ['chair', 'expert', 'employer', 'student', 'international'];

export class RoundState {
  readonly id: string;
  readonly watched: Watched<RoundDraft>;
  readonly texts: Texts;
  /** Takes members from the records of their keys. */
  readonly adding = new Job();
  failure = $state.raw<FailureView | null>(null);

  constructor(id: string) {
    this.id = id;
    this.watched = new Watched(
      () => call('round_draft', { document: id }),
      () => [id, 'keys', 'queue', 'shelf'],
    );
    this.texts = new Texts(id, () => this.watched.refetch());
  }

  get view(): RoundDraft | null {
    return this.watched.value;
  }

  packages = $derived.by<RoundChoice[]>(() => this.watched.value?.packages ?? []);
  chosen = $derived(this.packages.filter((one) => one.chosen));
  members = $derived.by<RoundMember[]>(() => this.watched.value?.members ?? []);
  blocked = $derived.by<RoundBlock[]>(() => this.watched.value?.blocked ?? []);

  async close(): Promise<void> {
    await this.texts.close();
    this.watched.close();
  }

  /** A text of the round, as it is being typed. */
  text(path: string, saved: string | undefined): string {
    return String(this.texts.value(path, saved) ?? '');
  }

  async choose(digest: string, chosen: boolean): Promise<void> {
    await this.#do(() => call('choose_package', { document: this.id, package: digest, chosen }));
  }

  /** Every package that is here goes in. */
  async chooseAll(): Promise<void> {
    for (const one of this.packages.filter((other) => !other.chosen)) await this.choose(one.package, true);
  }

  /** Asks for records of keys; gives how many members came. */
  async add(): Promise<number> {
    const before = this.members.length;
    await this.texts.flush();
    await this.adding.run('add_members', { document: this.id });
    await this.watched.refetch();
    return this.members.length - before;
  }

  async remove(member: string): Promise<void> {
    await this.#do(() => call('remove_item', { document: this.id, item: `members/${member}` }));
  }

  async undo(): Promise<void> {
    if (this.view?.undo) await this.#do(() => call('undo', { document: this.id }));
  }

  async redo(): Promise<void> {
    if (this.view?.redo) await this.#do(() => call('redo', { document: this.id }));
  }

  /** Goes to the part where something is mended. */
  jump(place: RoundPlace): void {
    const part = document.querySelector<HTMLElement>(`[data-part="${place}"]`);
    const field = part?.querySelector<HTMLElement>('input, textarea, select, button') ?? part;
    part?.scrollIntoView({ block: 'start' });
    field?.focus({ preventScroll: true });
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

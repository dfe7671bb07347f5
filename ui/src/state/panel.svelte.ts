// The panel around one package: who sealed, whose review is here, the opening; and its room, in which it decides.

import type {
  Both, CriterionView, Edited, FailureView, PackView, PanelCell, PanelCriterion, PanelRoom, PanelSeated, PanelView, Quote, RatingView,
} from '../ipc/bindings';
import { asFailure, call } from '../ipc/call';
import { packOf } from './packs';
import { Rated } from './rated.svelte';
import type { Signing } from './signing.svelte';
import { Watched } from './watched.svelte';

/** The address of a panel's screen. */
export const panelRoute = (round: string, descriptor: string, place = ''): string =>
  `/panel/${encodeURIComponent(round)}/${encodeURIComponent(descriptor)}${place && `/${place}`}`;

/** The address of the panels of a round. */
export const panelsRoute = (round: string): string => `/panels/${encodeURIComponent(round)}`;

/** What of a member can be taken over into the decision. */
export const TAKEN = ['evidence', 'recommendations', 'suggestions', 'goodPractice'] as const;
export type TakenList = (typeof TAKEN)[number];

export class PanelState {
  readonly round: string;
  readonly descriptor: string;
  /** The pack of the round. */
  pack = $state.raw() as PackView;
  readonly watched: Watched<PanelView>;
  /** Why the last thing that was said is not taken. */
  failure = $state.raw<FailureView | null>(null);

  constructor(round: string, descriptor: string, pack: PackView) {
    this.round = round;
    this.descriptor = descriptor;
    this.pack = pack;
    this.watched = new Watched(
      async () => {
        const view = await call('panel', { round, descriptor });
        if (view.pack.digest !== this.pack.head.digest) this.pack = await packOf(view.pack);
        return view;
      },
      () => ['panels', 'keys', 'queue'],
    );
  }

  get view(): PanelView | null {
    return this.watched.value;
  }

  close(): void {
    this.watched.close();
  }

  /** Writes down a receipt that was read out; with a reason it replaces the one before. */
  announce(member: string, receipt: string, reason: string | null): Promise<boolean> {
    return this.#say(() => call('announce', { round: this.round, descriptor: this.descriptor, member, receipt, reason }));
  }

  /** Writes down that a member leaves because of a conflict. */
  leave(member: string): Promise<boolean> {
    return this.#say(() => call('member_left', { round: this.round, descriptor: this.descriptor, member }));
  }

  /** Opens every review at once. */
  open(): Promise<boolean> {
    return this.#say(() => call('open_panel', { round: this.round, descriptor: this.descriptor }));
  }

  async #say(work: () => Promise<PanelView>): Promise<boolean> {
    this.failure = null;
    try {
      await work();
      await this.watched.refetch();
      return true;
    } catch (refusal) {
      this.failure = asFailure(refusal);
      return false;
    }
  }
}

/** A criterion of the room with its words. */
export interface Topic extends PanelCriterion {
  view: CriterionView;
}

export class RoomState extends Rated {
  readonly panel: PanelState;
  /** The criterion at hand. */
  current = $state<string | null>(null);
  /** Whose review goes back with a note. */
  returning = $state.raw<PanelSeated | null>(null);
  /** The room as it stood last: it stays while the desk is asked anew. */
  #last: PanelRoom;

  constructor(panel: PanelState, document: string, room: PanelRoom) {
    super(document);
    this.panel = panel;
    this.#last = room;
  }

  get room(): PanelRoom {
    this.#last = this.panel.view?.room ?? this.#last;
    return this.#last;
  }

  get readonly(): boolean {
    return false;
  }

  get steps(): PanelRoom {
    return this.room;
  }

  refetch(): Promise<void> {
    return this.panel.watched.refetch();
  }

  /** The criteria, the widest spread first. */
  get topics(): Topic[] {
    const { criteria } = this.panel.pack;
    return this.room.rows.flatMap((row) => {
      const view = criteria.find((one) => one.id === row.criterion);
      return view ? [{ ...row, view }] : [];
    });
  }

  get topic(): Topic | null {
    return this.topics.find((one) => one.criterion === this.current) ?? null;
  }

  ratingOf(criterion: string): RatingView | null {
    return this.room.rows.find((row) => row.criterion === criterion)?.decision ?? null;
  }

  /** The next criterion that asks for a decision, after this one and then from the widest spread. */
  nextOpen(): Topic | null {
    const { topics } = this;
    const at = topics.findIndex((one) => one.criterion === this.current);
    return [...topics.slice(at + 1), ...topics.slice(0, Math.max(0, at))].find((one) => this.isOpen(one.criterion)) ?? null;
  }

  /** The criterion `step` places further. */
  neighbour(step: 1 | -1): Topic | null {
    const { topics } = this;
    return topics[topics.findIndex((one) => one.criterion === this.current) + step] ?? null;
  }

  /** Confirms what nobody disputes. */
  async confirm(): Promise<Edited | null> {
    return this.do(() => call('confirm_undisputed', { document: this.id }));
  }

  /** Takes a quote or a remark of a member over, word for word. */
  async take(criterion: string, member: string, list: TakenList, place: number): Promise<Edited | null> {
    return this.do(() => call('take_over', { document: this.id, criterion, member, list, place }));
  }

  /** True when the decision says it already. */
  isTaken(topic: Topic, cell: PanelCell, list: TakenList, place: number): boolean {
    if (list === 'evidence') {
      const quote: Quote | undefined = cell.evidence[place];
      return topic.decision.evidence.some((one) => one.quote.field === quote?.field && one.quote.exact === quote.exact);
    }
    const words = cell[list][place];
    return topic.decision[list].some((one) => (one.text.ka ?? '') === (words?.ka ?? '') && (one.text.en ?? '') === (words?.en ?? ''));
  }

  /** Sends a review back with a signed note; true when its file was written. */
  async sendBack(signing: Signing, member: string, words: { ka: string; en: string }): Promise<boolean> {
    const text: Both = {};
    if (words.ka.trim()) text.ka = words.ka.trim();
    if (words.en.trim()) text.en = words.en.trim();
    await this.texts.flush();
    const done = await signing.run('send_back', { document: this.id, member, text });
    if (done) await this.refetch();
    return done;
  }

  close(): Promise<void> {
    return this.texts.close();
  }
}

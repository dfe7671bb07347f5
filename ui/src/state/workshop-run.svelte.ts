// The hour of a workshop: rounds that are started and closed, sheets that come in, and what the projector shows.

import type {
  Both, FailureView, NetworkRoom, Projector, SheetTaken, SheetWay, StageStep, WorkshopArgument, WorkshopNetwork, WorkshopRoom, WorkshopRoomRound,
  WorkshopSeat, WorkshopStage, WorkshopView,
} from '../ipc/bindings';
import { asFailure, call } from '../ipc/call';
import { otherLayout } from '../words/layout';
import { Texts } from './texts.svelte';
import { Watched } from './watched.svelte';

/** How far the hour is: a round is announced, runs, or was closed and is talked about. */
export type Moment = 'waiting' | 'scoring' | 'reveal' | 'end' | 'wiped';

/** What became of a sheet, with what was typed. */
export interface Line {
  /** Counts up, so that two lines never are the same. */
  n: number;
  typed: string;
  taken: SheetTaken | null;
  failure: FailureView | null;
}

/** How many lines stay in view. */
const LINES = 6;

/** Digits from paper begin with a seat: one or two digits, a dash or a stroke, a digit. A code never does. */
const PAPER = /^\s*\d{1,2}\s*[-/\u2010-\u2015\u2212]\s*\d/;

/** How a typed sheet is written. */
export const wayOf = (typed: string): SheetWay => (PAPER.test(typed) ? 'keyed' : 'code');

/** The keys of a code, whatever layout is on: a hand scanner strikes Latin keys, and no code has a Georgian letter. */
export const keysOf = (typed: string): string => (/[ა-ჰ]/.test(typed) ? otherLayout(typed) : typed);

export class WorkshopRun {
  readonly id: string;
  readonly texts: Texts;
  readonly plan: Watched<WorkshopView>;
  readonly roomAnswer: Watched<WorkshopRoom>;
  readonly stageAnswer: Watched<WorkshopStage>;
  readonly networkAnswer: Watched<WorkshopNetwork>;
  readonly projectorAnswer: Watched<Projector>;
  /** Why the last thing was not done. */
  failure = $state.raw<FailureView | null>(null);
  /** The sheets that came last, the latest first. */
  lines = $state.raw<readonly Line[]>([]);
  /** A round is being started or closed. */
  busy = $state(false);

  #typed = 0;
  #turn: Promise<void> = Promise.resolve();

  constructor(id: string) {
    this.id = id;
    const ask = { document: id };
    const room = `room:${id}`;
    this.plan = new Watched(() => call('workshop', ask), () => [id, 'workshops']);
    this.roomAnswer = new Watched(() => call('workshop_room', ask), () => [id, room]);
    this.stageAnswer = new Watched(() => call('workshop_stage', { ...ask, step: null }), () => [id, room]);
    this.networkAnswer = new Watched(() => call('workshop_network', ask), () => [room]);
    this.projectorAnswer = new Watched(() => call('projector', { ...ask, on: null }), () => [room]);
    this.texts = new Texts(id, () => this.plan.refetch());
  }

  view = $derived.by<WorkshopView | null>(() => this.plan.value);
  room = $derived.by<WorkshopRoom | null>(() => this.roomAnswer.value);
  stage = $derived.by<WorkshopStage | null>(() => this.stageAnswer.value);
  network = $derived.by<WorkshopNetwork | null>(() => this.networkAnswer.value);
  projector = $derived.by<Projector | null>(() => this.projectorAnswer.value);
  /** How participants come in, while the room's network is open. */
  join = $derived.by<NetworkRoom | null>(() => this.network?.open ?? null);
  /** Why the screen has nothing to show. */
  missing = $derived.by<FailureView | null>(() => this.plan.failure ?? this.roomAnswer.failure ?? this.stageAnswer.failure);
  ready = $derived.by<boolean>(() => this.view !== null && this.room !== null && this.stage !== null);

  /** The round on the stage. */
  round = $derived.by<WorkshopRoomRound | null>(() => this.room?.rounds.find((one) => one.n === this.stage?.round) ?? null);
  moment = $derived.by<Moment>(() => {
    if (this.room?.state === 'wiped') return 'wiped';
    switch (this.stage?.shown.scene) {
      case 'waiting':
      case undefined:
        return 'waiting';
      case 'scoring':
        return 'scoring';
      case 'end':
        return 'end';
      default:
        return 'reveal';
    }
  });
  /** The seats of the round, table by table. */
  tables = $derived.by<{ table: number; seats: WorkshopSeat[] }[]>(() => {
    const seats = this.round?.seats ?? [];
    return [...new Set(seats.map(({ table }) => table))].map((table) => ({ table, seats: seats.filter((seat) => seat.table === table) }));
  });
  late = $derived.by<WorkshopSeat[]>(() => this.round?.seats.filter((seat) => seat.late) ?? []);
  /** The criterion that the room talks about: its id and its words. */
  criterion = $derived.by<{ id: string; text: Both } | null>(() => {
    const shown = this.stage?.shown;
    if (!shown || !('value' in shown) || !('place' in shown.value)) return null;
    const id = this.view?.rounds.find(({ n }) => n === this.stage?.round)?.criteria[shown.value.place - 1];
    return id === undefined ? null : { id, text: shown.value.criterion };
  });

  /** What the room agreed a criterion means, as it is being typed. */
  meaning(criterion: string, side: 'ka' | 'en'): string {
    const saved = this.view?.meanings.find((one) => one.criterion === criterion)?.text[side];
    return String(this.texts.value(`meanings/${criterion}/${side}`, saved) ?? '');
  }

  startRound(round: number): Promise<boolean> {
    return this.#change(async () => void (await call('start_round', { document: this.id, round })));
  }

  closeRound(round: number): Promise<boolean> {
    return this.#change(async () => void (await call('close_round', { document: this.id, round })));
  }

  letIn({ table, seat }: WorkshopSeat): Promise<boolean> {
    const round = this.round?.n ?? 0;
    return this.#change(async () => void (await call('let_in', { document: this.id, round, table, seat })));
  }

  /** Moves the projector. What is being typed goes first: the next scene may show it. */
  step(step: StageStep): Promise<boolean> {
    return this.#do(async () => {
      await this.texts.flush();
      await call('workshop_stage', { document: this.id, step });
      await this.stageAnswer.refetch();
    });
  }

  pick({ criterion, text }: WorkshopArgument, picked: boolean): Promise<boolean> {
    return this.#do(async () => {
      await call('pick_argument', { document: this.id, round: this.stage?.round ?? 0, criterion, text, picked });
      await this.stageAnswer.refetch();
    });
  }

  project(on: boolean): Promise<boolean> {
    return this.#do(async () => {
      await call('projector', { document: this.id, on });
      await this.projectorAnswer.refetch();
    });
  }

  openNetwork(address: string): Promise<boolean> {
    return this.#do(async () => {
      await call('open_network', { document: this.id, address });
      await this.networkAnswer.refetch();
    });
  }

  closeNetwork(): Promise<boolean> {
    return this.#do(async () => {
      await call('close_network', { document: this.id });
      await this.networkAnswer.refetch();
    });
  }

  /** Takes a typed sheet; one after the other, so that the hand never waits for the desk. */
  type(typed: string): Promise<Line> {
    const line = this.#turn.then(() => this.#take(typed));
    this.#turn = line.then(() => {});
    return line;
  }

  /** Files that were taken, each with what became of it. */
  took(sheets: readonly SheetTaken[]): void {
    for (const taken of sheets) this.#add({ typed: taken.name ?? '', taken, failure: null });
    void this.roomAnswer.refetch();
  }

  async close(): Promise<void> {
    await this.texts.close();
    for (const one of [this.plan, this.roomAnswer, this.stageAnswer, this.networkAnswer, this.projectorAnswer]) one.close();
  }

  async #take(typed: string): Promise<Line> {
    const round = this.round?.n ?? 0;
    try {
      const taken = await call('take_sheet', { document: this.id, way: wayOf(typed), round, typed: keysOf(typed) });
      return this.#add({ typed, taken, failure: null });
    } catch (refusal) {
      return this.#add({ typed, taken: null, failure: asFailure(refusal) });
    }
  }

  #add(line: Omit<Line, 'n'>): Line {
    const added = { n: ++this.#typed, ...line };
    this.lines = [added, ...this.lines].slice(0, LINES);
    return added;
  }

  async #change(work: () => Promise<void>): Promise<boolean> {
    this.busy = true;
    const done = await this.#do(async () => {
      await work();
      await Promise.all([this.plan.refetch(), this.roomAnswer.refetch(), this.stageAnswer.refetch()]);
    });
    this.busy = false;
    return done;
  }

  async #do(work: () => Promise<void>): Promise<boolean> {
    this.failure = null;
    try {
      await work();
      return true;
    } catch (refusal) {
      this.failure = asFailure(refusal);
      return false;
    }
  }
}

// Which screen a route shows: its first segment names it, the rest is the screen's own.

import type { Component } from 'svelte';
import About from './About/About.svelte';
import Answering from './Answer/Answering.svelte';
import Consistency from './Consistency/Consistency.svelte';
import Drafting from './Draft/Drafting.svelte';
import Endorse from './Endorse/Endorse.svelte';
import Envelope from './Envelope/Envelope.svelte';
import Exercise from './Exercise/Exercise.svelte';
import Help from './Help/Help.svelte';
import Import from './Import/Import.svelte';
import Keys from './Keys/Keys.svelte';
import Library from './Library/Library.svelte';
import New from './Library/New.svelte';
import Practise from './Library/Practise.svelte';
import Packs from './Packs/Packs.svelte';
import Panel from './Panel/Panel.svelte';
import Panels from './Panel/Panels.svelte';
import PanelReport from './PanelReport/PanelReport.svelte';
import Report from './PanelReport/Report.svelte';
import Profile from './Profile/Profile.svelte';
import Queue from './Queue/Queue.svelte';
import Response from './Response/Response.svelte';
import Reviewing from './Review/Reviewing.svelte';
import Making from './Round/Making.svelte';
import Round from './Round/Round.svelte';
import Shelf from './Shelf/Shelf.svelte';
import Verify from './Verify/Verify.svelte';
import Workshop from './Workshop/Workshop.svelte';
import Gathering from './Workshop/Gathering.svelte';

export const screens: Readonly<Record<string, Component>> = {
  library: Library,
  trash: Library,
  new: New,
  practise: Practise,
  exercise: Exercise,
  draft: Drafting,
  import: Import,
  queue: Queue,
  profile: Profile,
  consistency: Consistency,
  package: Envelope,
  internal: Envelope,
  endorse: Endorse,
  review: Reviewing,
  answer: Answering,
  response: Response,
  rounds: Making,
  round: Round,
  panels: Panels,
  panel: Panel,
  'panel-report': PanelReport,
  report: Report,
  workshops: Gathering,
  workshop: Workshop,
  verify: Verify,
  keys: Keys,
  packs: Packs,
  shelf: Shelf,
  help: Help,
  about: About,
};
